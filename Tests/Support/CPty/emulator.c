/* Without libvterm, which only tests need, the rest of the package still builds. */
#if __has_include(<vterm.h>)

#include "cpty.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cpty_emulator {
  VTerm *terminal;
  VTermScreen *screen;
  cpty_state state;
  char modes[64]; /* a sequence that sets modes, as far as it has come */
  size_t modes_count;
};

static int on_move(VTermPos to, VTermPos from, int visible, void *user) {
  cpty_emulator *emulator = user;
  (void)from;
  (void)visible;
  emulator->state.cursor_row = to.row;
  emulator->state.cursor_column = to.col;
  return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
  cpty_emulator *emulator = user;
  switch (property) {
  case VTERM_PROP_CURSORVISIBLE: emulator->state.cursor_visible = value->boolean; break;
  case VTERM_PROP_ALTSCREEN: emulator->state.alternate_screen = value->boolean; break;
  case VTERM_PROP_MOUSE: emulator->state.mouse = value->number != 0; break;
  default: break;
  }
  return 1;
}

static const VTermScreenCallbacks callbacks = {.movecursor = on_move, .settermprop = on_property};

cpty_emulator *cpty_new(int rows, int columns) {
  cpty_emulator *emulator = calloc(1, sizeof *emulator);
  if (!emulator) abort();
  emulator->terminal = vterm_new(rows, columns);
  vterm_set_utf8(emulator->terminal, 1);
  emulator->screen = vterm_obtain_screen(emulator->terminal);
  vterm_screen_enable_altscreen(emulator->screen, 1);
  vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
  vterm_screen_reset(emulator->screen, 1);
  return emulator;
}

void cpty_free(cpty_emulator *emulator) {
  vterm_free(emulator->terminal);
  free(emulator);
}

void cpty_set_size(cpty_emulator *emulator, int rows, int columns) {
  vterm_set_size(emulator->terminal, rows, columns);
}

static void feed(cpty_emulator *emulator, const char *bytes, size_t count) {
  if (count > 0) vterm_input_write(emulator->terminal, bytes, count);
}

/* libvterm 0.1.4 takes only the first of several modes in one sequence, so they are fed one by one. */
static void feed_modes(cpty_emulator *emulator) {
  char *modes = emulator->modes, final = modes[emulator->modes_count - 1];
  modes[emulator->modes_count - 1] = 0;
  emulator->modes_count = 0;
  for (char *mode = strtok(modes + 3, ";"); mode; mode = strtok(NULL, ";")) {
    feed(emulator, "\033[?", 3);
    feed(emulator, mode, strlen(mode));
    feed(emulator, &final, 1);
  }
}

void cpty_feed(cpty_emulator *emulator, const char *bytes, int count) {
  static const char introducer[] = "\033[?";
  for (int i = 0; i < count; i++) {
    char byte = bytes[i];
    size_t place = emulator->modes_count;
    int is_parameter = (byte >= '0' && byte <= '9') || byte == ';';
    int goes_on = place < 3 ? byte == introducer[place]
                            : place < sizeof emulator->modes - 1 && is_parameter;
    int is_final = place > 3 && (byte == 'h' || byte == 'l');
    if (goes_on || is_final) {
      emulator->modes[emulator->modes_count++] = byte;
      if (is_final) feed_modes(emulator);
      continue;
    }
    feed(emulator, emulator->modes, place);
    emulator->modes_count = 0;
    if (byte == introducer[0]) emulator->modes[emulator->modes_count++] = byte;
    else feed(emulator, &byte, 1);
  }
}

int cpty_take_output(cpty_emulator *emulator, char *bytes, int room) {
  return (int)vterm_output_read(emulator->terminal, bytes, (size_t)room);
}

static int number_of(VTermColor colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour)) return -1;
  return VTERM_COLOR_IS_INDEXED(&colour) ? colour.indexed.idx : -2;
}

cpty_cell cpty_cell_at(const cpty_emulator *emulator, int row, int column) {
  VTermScreenCell found;
  cpty_cell cell = {.width = 1, .foreground = -1, .background = -1};
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(emulator->screen, place, &found)) return cell;
  if (found.chars[0] == (uint32_t)-1) {
    cell.width = 0;
    return cell;
  }
  for (int i = 0; i < 6; i++) cell.scalars[i] = found.chars[i];
  cell.width = found.width;
  cell.bold = found.attrs.bold;
  cell.underline = found.attrs.underline;
  cell.reverse = found.attrs.reverse;
  cell.foreground = number_of(found.fg);
  cell.background = number_of(found.bg);
  return cell;
}

cpty_state cpty_state_of(const cpty_emulator *emulator) { return emulator->state; }

static VTermModifier modifier(int modifiers) {
  VTermModifier result = VTERM_MOD_NONE;
  if (modifiers & CPTY_SHIFT) result |= VTERM_MOD_SHIFT;
  if (modifiers & CPTY_ALT) result |= VTERM_MOD_ALT;
  if (modifiers & CPTY_CONTROL) result |= VTERM_MOD_CTRL;
  return result;
}

void cpty_press_scalar(cpty_emulator *emulator, uint32_t scalar, int modifiers) {
  vterm_keyboard_unichar(emulator->terminal, scalar, modifier(modifiers));
}

void cpty_press_key(cpty_emulator *emulator, int key, int modifiers) {
  static const VTermKey keys[] = {
      VTERM_KEY_NONE,   VTERM_KEY_ENTER,  VTERM_KEY_TAB,      VTERM_KEY_BACKSPACE, VTERM_KEY_ESCAPE,
      VTERM_KEY_UP,     VTERM_KEY_DOWN,   VTERM_KEY_LEFT,     VTERM_KEY_RIGHT,     VTERM_KEY_INS,
      VTERM_KEY_DEL,    VTERM_KEY_HOME,   VTERM_KEY_END,      VTERM_KEY_PAGEUP,    VTERM_KEY_PAGEDOWN,
  };
  VTermKey pressed = key > CPTY_FUNCTION ? (VTermKey)VTERM_KEY_FUNCTION(key - CPTY_FUNCTION)
                     : key > 0 && key <= CPTY_PAGE_DOWN ? keys[key] : VTERM_KEY_NONE;
  if (pressed != VTERM_KEY_NONE) {
    vterm_keyboard_key(emulator->terminal, pressed, modifier(modifiers));
  }
}

void cpty_paste(cpty_emulator *emulator, int starts) {
  if (starts) vterm_keyboard_start_paste(emulator->terminal);
  else vterm_keyboard_end_paste(emulator->terminal);
}

void cpty_mouse(cpty_emulator *emulator, int row, int column, int button, int is_pressed) {
  /* libvterm sends it whether the program asked for the mouse or not. */
  if (!emulator->state.mouse) return;
  vterm_mouse_move(emulator->terminal, row, column, VTERM_MOD_NONE);
  vterm_mouse_button(emulator->terminal, button, is_pressed, VTERM_MOD_NONE);
}

#endif
