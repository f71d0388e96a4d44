#define _GNU_SOURCE
#include "cpty.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct winsize size_of(int rows, int columns) {
  return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

int cpty_spawn(
    const char *path, char *const argv[], char *const envp[], int rows, int columns, pid_t *pid) {
  struct winsize size = size_of(rows, columns);
  int fd = -1;
  *pid = forkpty(&fd, NULL, NULL, &size);
  if (*pid < 0) return -1;
  if (*pid > 0) {
    fcntl(fd, F_SETFL, O_NONBLOCK);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    return fd;
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  closefrom(3);
  execve(path, argv, envp);
  _exit(127);
}

int cpty_resize(int fd, int rows, int columns) {
  struct winsize size = size_of(rows, columns);
  return ioctl(fd, TIOCSWINSZ, &size);
}

int cpty_process_fd(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }
