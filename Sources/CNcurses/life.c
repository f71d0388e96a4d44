#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

int nc_tty = -1;
volatile sig_atomic_t nc_is_entered;

static SCREEN *screen;
static FILE *input, *output;
static int kept_stderr = -1;
static int speaks_utf8;

/* ncurses counts columns and decodes keys by the locale, so it needs a UTF-8 one, also under LC_ALL=C
   and where the user's own isn't installed. Numbers and dates stay those of C. */
static void choose_locale(void) {
  const char *wanted = getenv("LC_ALL");
  if (!wanted || !*wanted) wanted = getenv("LC_CTYPE");
  if (!wanted || !*wanted) wanted = getenv("LANG");
  speaks_utf8 = wanted && (strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8"));
  if (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) {
    speaks_utf8 = 1;
    return;
  }
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

static int can(const char *capability) {
  char *value = tigetstr((char *)capability);
  return value && value != (char *)-1;
}

static SCREEN *start_screen(void) {
  const char *type = getenv("TERM");
  if (!type || !*type || !strcmp(type, "dumb") || !strcmp(type, "unknown")) return NULL;
  use_env(TRUE);
  use_tioctl(TRUE);
  SCREEN *started = newterm(NULL, output, input);
  /* kitty, ghostty, alacritty, foot: often not described on a server, and near enough to xterm. */
  if (!started) started = newterm("xterm-256color", output, input);
  if (!started) return NULL;
  set_term(started);
  if (can("cup") && !nc_start_input()) return started;
  endwin();
  delscreen(started);
  return NULL;
}

static void close_files(void) {
  if (input) fclose(input);
  if (output) fclose(output);
  if (nc_tty >= 0) close(nc_tty);
  input = output = NULL;
  nc_tty = -1;
}

static int open_files(void) {
  int opened = open("/dev/tty", O_RDWR | O_CLOEXEC);
  if (opened < 0) return 0;
  /* Never one of the three standard ones, which a child gets its own way. */
  nc_tty = fcntl(opened, F_DUPFD_CLOEXEC, 3);
  close(opened);
  int in = fcntl(nc_tty, F_DUPFD_CLOEXEC, 3), out = fcntl(nc_tty, F_DUPFD_CLOEXEC, 3);
  input = fdopen(in, "r");
  output = fdopen(out, "w");
  if (input && output) return 1;
  close_files();
  return 0;
}

int nc_open(int escape_delay_ms, const char *fault_notice) {
  static int closes_at_exit;
  choose_locale();
  if (!open_files()) return NC_NO_TERMINAL;
  nc_keep_fault_notice(fault_notice);
  /* Before newterm, which then leaves SIGWINCH, SIGTSTP, SIGINT and SIGTERM to us. */
  if (nc_watch_signals()) {
    close_files();
    return NC_NO_TERMINAL;
  }
  screen = start_screen();
  if (!screen) {
    nc_unwatch_signals();
    close_files();
    return NC_UNUSABLE_TERMINAL;
  }
  if (!getenv("ESCDELAY")) set_escdelay(escape_delay_ms);
  raw();
  noecho();
  nonl();
  leaveok(stdscr, FALSE);
  nc_prepare_restore();
  nc_enter();
  if (!closes_at_exit) closes_at_exit = !atexit(nc_close);
  return NC_OPENED;
}

void nc_close(void) {
  if (!screen) return;
  if (nc_is_entered) nc_leave();
  nc_end_input();
  delscreen(screen);
  screen = NULL;
  nc_unwatch_signals();
  close_files();
  if (kept_stderr < 0) return;
  dup2(kept_stderr, STDERR_FILENO);
  close(kept_stderr);
  kept_stderr = -1;
}

void nc_enter(void) {
  nc_is_entered = 1;
  reset_prog_mode();
  nc_mouse_on();
  nc_write("\033[?2004h", 8);
  clearok(curscr, TRUE);
}

void nc_leave(void) {
  nc_mouse_off();
  nc_write("\033[?2004l", 8);
  curs_set(1);
  endwin();
  nc_is_entered = 0;
}

void nc_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(nc_tty, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written < 0) continue;
    bytes += written;
    count -= (size_t)written;
  }
}

int nc_terminal_fd(void) { return nc_tty; }
int nc_speaks_utf8(void) { return speaks_utf8; }
int nc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void nc_divert_errors(const char *path) {
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (log < 0) return;
  if (kept_stderr < 0) kept_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log, STDERR_FILENO);
  close(log);
}

static int spawn_on_terminal(char *const argv[], pid_t *child) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawn_file_actions_init(&files);
  for (int fd = 0; fd < 3; fd++) posix_spawn_file_actions_adddup2(&files, nc_tty, fd);
  int failure = posix_spawnp(child, argv[0], &files, &attributes, argv, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return failure;
}

int nc_run(char *const argv[]) {
  struct sigaction ignoring = {.sa_handler = SIG_IGN}, stopping = {.sa_handler = SIG_DFL};
  struct sigaction old_int, old_quit, old_stop;
  pid_t child;
  int status = 0;
  nc_leave();
  /* ^C and ^\ are meant for the child; ^Z stops it and us together, and `fg` continues both. */
  sigaction(SIGINT, &ignoring, &old_int);
  sigaction(SIGQUIT, &ignoring, &old_quit);
  sigaction(SIGTSTP, &stopping, &old_stop);
  int failure = spawn_on_terminal(argv, &child);
  while (!failure && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  sigaction(SIGINT, &old_int, NULL);
  sigaction(SIGQUIT, &old_quit, NULL);
  sigaction(SIGTSTP, &old_stop, NULL);
  nc_enter();
  return failure ? -failure : status;
}
