#ifndef CNCURSES_PRIVATE_H
#define CNCURSES_PRIVATE_H

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <signal.h>

#include "cncurses.h"

extern int nc_tty;

/* Set while the terminal is in our modes. */
extern volatile sig_atomic_t nc_is_entered;

void nc_enter(void);
void nc_leave(void);
void nc_write(const char *bytes, size_t count);

void nc_keep_fault_notice(const char *line);
/* Called once the modes of the terminal are known; makes what a fault handler writes. */
void nc_prepare_restore(void);

int nc_watch_signals(void);
void nc_unwatch_signals(void);

int nc_start_input(void);
void nc_end_input(void);
void nc_mouse_on(void);
void nc_mouse_off(void);

#endif
