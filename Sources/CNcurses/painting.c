#include "private.h"

#include <sys/ioctl.h>

int nc_start_colours(void) {
  if (!has_colors() || start_color() == ERR || use_default_colors() == ERR) return 0;
  return COLORS;
}

int nc_pair(int colour) {
  int pair = alloc_pair(colour, -1);
  return pair < 0 ? 0 : pair;
}

int nc_rows(void) { return LINES; }
int nc_columns(void) { return COLS; }

int nc_update_size(void) {
  struct winsize size;
  if (ioctl(nc_tty, TIOCGWINSZ, &size) || size.ws_row == 0 || size.ws_col == 0) return 0;
  if (size.ws_row == LINES && size.ws_col == COLS) return 0;
  resize_term(size.ws_row, size.ws_col);
  return 1;
}

void nc_put(int row, int column, const char *utf8, int count, unsigned attributes, int pair) {
  attr_t drawn = A_NORMAL;
  if (attributes & NC_BOLD) drawn |= A_BOLD;
  if (attributes & NC_REVERSE) drawn |= A_REVERSE;
  if (attributes & NC_UNDERLINE) drawn |= A_UNDERLINE;
  /* The last argument takes pairs above the 255 that fit into the attributes. */
  wattr_set(stdscr, drawn, 0, &pair);
  mvwaddnstr(stdscr, row, column, utf8, count);
}

void nc_erase(void) { werase(stdscr); }
void nc_forget_screen(void) { clearok(curscr, TRUE); }

void nc_refresh(int row, int column, int shows_cursor) {
  curs_set(shows_cursor ? 1 : 0);
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}
