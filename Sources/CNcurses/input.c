#include "private.h"

#include <stdio.h>

/* Codes of our own, above all that ncurses gives out. KEYPAD stands below a scalar. */
enum { PASTE_START = 0x2000, PASTE_END, KEYPAD = 0x2100 };

static int wants_mouse = 1;

/* Reading from a window paints it first, reading from a pad doesn't. */
static WINDOW *reader;

int nc_start_input(void) {
  reader = newpad(1, 1);
  if (!reader) return -1;
  keypad(reader, TRUE);
  define_key("\033[200~", PASTE_START);
  define_key("\033[201~", PASTE_END);
  /* What a numeric keypad sends in the application mode that keypad() asks for: * + , - . / 0 to 9. */
  for (int scalar = '*'; scalar <= '9'; scalar++) {
    char sequence[8];
    snprintf(sequence, sizeof sequence, "\033O%c", scalar + 0x40);
    define_key(sequence, KEYPAD + scalar);
  }
  define_key("\033OM", KEY_ENTER);
  mouseinterval(0);
  return 0;
}

void nc_end_input(void) {
  delwin(reader);
  reader = NULL;
}

void nc_mouse_on(void) {
  if (!wants_mouse) return;
  /* A press and release that arrive together are merged into a click, whatever the interval. */
  mousemask(
      BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED |
          BUTTON4_PRESSED | BUTTON5_PRESSED,
      NULL);
}

void nc_mouse_off(void) { mousemask(0, NULL); }

void nc_set_mouse(int on) {
  wants_mouse = on;
  if (!nc_is_entered) return;
  if (on) nc_mouse_on();
  else nc_mouse_off();
}

static nc_input mouse_event(void) {
  nc_input result = {.kind = NC_KEY, .value = NC_KEY_UNKNOWN};
  MEVENT event;
  if (getmouse(&event) != OK) return result;
  if (event.bstate & BUTTON4_PRESSED) result.value = NC_KEY_WHEEL_UP;
  else if (event.bstate & BUTTON5_PRESSED) result.value = NC_KEY_WHEEL_DOWN;
  else if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED |
                           BUTTON1_TRIPLE_CLICKED))
    result.value = NC_KEY_CLICK;
  result.row = event.y;
  result.column = event.x;
  return result;
}

static uint32_t key_of(wint_t code) {
  if (code > KEY_F0 && code <= KEY_F(24)) return NC_KEY_FUNCTION + (code - KEY_F0);
  switch (code) {
  case KEY_UP: return NC_KEY_UP;
  case KEY_DOWN: return NC_KEY_DOWN;
  case KEY_LEFT: return NC_KEY_LEFT;
  case KEY_RIGHT: return NC_KEY_RIGHT;
  case KEY_HOME: case KEY_A1: return NC_KEY_HOME;
  case KEY_END: case KEY_C1: return NC_KEY_END;
  case KEY_PPAGE: case KEY_A3: return NC_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return NC_KEY_PAGE_DOWN;
  case KEY_ENTER: return NC_KEY_ENTER;
  case KEY_BACKSPACE: return NC_KEY_BACKSPACE;
  case KEY_DC: return NC_KEY_DELETE;
  case KEY_BTAB: return NC_KEY_BACK_TAB;
  case PASTE_START: return NC_KEY_PASTE_START;
  case PASTE_END: return NC_KEY_PASTE_END;
  default: return NC_KEY_UNKNOWN;
  }
}

nc_input nc_next_input(int timeout_ms) {
  nc_input result = {.kind = NC_NOTHING};
  wint_t code = 0;
  wtimeout(reader, timeout_ms);
  switch (wget_wch(reader, &code)) {
  case OK:
    result.kind = NC_SCALAR;
    result.value = (uint32_t)code;
    return result;
  case KEY_CODE_YES:
    if (code == KEY_MOUSE) return mouse_event();
    result.kind = code > KEYPAD ? NC_SCALAR : NC_KEY;
    result.value = code > KEYPAD ? code - KEYPAD : key_of(code);
    return result;
  default:
    return result;
  }
}
