#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

enum { WATCHED = 6, FAULTS = 8 };
static const int watched[WATCHED] = {SIGHUP, SIGINT, SIGTERM, SIGCONT, SIGWINCH, SIGTSTP};
static const int faults[FAULTS] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT, SIGSYS};

static struct sigaction old_watched[WATCHED], old_faults[FAULTS];
static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t asked_to_end, times_continued, is_suspending;

static struct termios found_modes;
static char restore[256], notice[256];
static size_t restore_count, notice_count;

/* Faults: only async-signal-safe calls from here on to the next heading. */

static void write_all(const char *bytes, size_t count) {
  ssize_t ignored = write(nc_tty, bytes, count);
  (void)ignored;
}

static void on_fault(int signal) {
  if (nc_is_entered) {
    nc_is_entered = 0;
    write_all(restore, restore_count);
    tcsetattr(nc_tty, TCSANOW, &found_modes);
    write_all(notice, notice_count);
  }
  for (int i = 0; i < FAULTS; i++) {
    if (faults[i] == signal) sigaction(signal, &old_faults[i], NULL);
  }
  raise(signal);
}

static void on_signal(int signal) {
  int kept = errno;
  char byte = (char)signal;
  if (signal == SIGCONT) times_continued++;
  if (signal == SIGHUP || signal == SIGINT || signal == SIGTERM) asked_to_end = 1;
  if (signal != SIGCONT || !is_suspending) {
    ssize_t ignored = write(signal_pipe[1], &byte, 1);
    (void)ignored;
  }
  errno = kept;
}

/* What a fault writes, made while terminfo may still be asked */

static int add_to_restore(int byte) {
  if (restore_count < sizeof restore) restore[restore_count++] = (char)byte;
  return byte;
}

void nc_prepare_restore(void) {
  static const char *const endings[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  restore_count = 0;
  for (const char *byte = "\033[?2004l\033[?1006l\033[?1002l\033[?1000l"; *byte; byte++) {
    add_to_restore(*byte);
  }
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    char *sequence = tigetstr((char *)endings[i]);
    if (sequence && sequence != (char *)-1) tputs(sequence, 1, add_to_restore);
  }
}

void nc_keep_fault_notice(const char *line) {
  size_t room = sizeof notice - 4, count = strlen(line);
  if (count > room) count = room;
  memcpy(notice, "\r\n", 2);
  memcpy(notice + 2, line, count);
  memcpy(notice + 2 + count, "\r\n", 2);
  notice_count = count + 4;
}

/* Watching */

static void catch_faults(void) {
  /* A fault may be an overflow of the stack. */
  static char stack[65536];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_NODEFER | SA_ONSTACK};
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &action, &old_faults[i]);
}

int nc_watch_signals(void) {
  if (tcgetattr(nc_tty, &found_modes) || pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC)) return -1;
  asked_to_end = 0;
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &action, &old_watched[i]);
  catch_faults();
  /* Who started us may have blocked them. */
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  return 0;
}

void nc_unwatch_signals(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &old_watched[i], NULL);
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &old_faults[i], NULL);
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

int nc_signal_fd(void) { return signal_pipe[0]; }

int nc_next_signal(void) {
  unsigned char byte;
  return read(signal_pipe[0], &byte, 1) == 1 ? byte : 0;
}

int nc_new_wake_fd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
void nc_wake(int fd) { eventfd_write(fd, 1); }

void nc_drain(int fd) {
  eventfd_t count;
  eventfd_read(fd, &count);
}

/* Stopping */

static void stop_by(int signal) {
  struct sigaction stopping = {.sa_handler = SIG_DFL}, kept;
  sigaction(signal, &stopping, &kept);
  raise(signal);
  sigaction(signal, &kept, NULL);
}

/* A program in the background that sets terminal modes sets them for the shell, so it waits. */
static int wait_for_foreground(void) {
  while (tcgetpgrp(nc_tty) != getpgrp()) {
    int before = times_continued;
    if (asked_to_end) return -1;
    stop_by(SIGTTOU);
    /* Not stopped: nobody is there who could bring us to the foreground. */
    if (times_continued == before) return -1;
  }
  return asked_to_end ? -1 : 0;
}

int nc_suspend(void) {
  nc_leave();
  is_suspending = 1;
  stop_by(SIGTSTP);
  int outcome = wait_for_foreground();
  is_suspending = 0;
  if (outcome == 0) nc_enter();
  return outcome;
}

int nc_resume(void) {
  is_suspending = 1;
  int outcome = wait_for_foreground();
  is_suspending = 0;
  if (outcome == 0) nc_enter();
  else nc_is_entered = 0;
  return outcome;
}
