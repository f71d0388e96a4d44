import CPangoCairo
import Claims

/// Turns text into lines. One for a letter; owns the context and the fonts.
final class Typesetter {
  static let family = "Liberation Sans"

  private let context: OpaquePointer
  private let fonts: [TypeStyle: OpaquePointer]

  /// Nil where Pango can't make a context.
  init?(for surface: OpaquePointer, language: Language) {
    guard let context = pango_cairo_create_context(surface) else { return nil }
    pango_context_set_language(context, pango_language_from_string(language.rawValue))
    pango_context_set_round_glyph_positions(context, 0)
    self.context = context
    var fonts: [TypeStyle: OpaquePointer] = [:]
    for style in TypeStyle.allCases {
      guard let font = pango_font_description_new() else { continue }
      pango_font_description_set_family(font, Typesetter.family)
      pango_font_description_set_weight(
        font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
      pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
      fonts[style] = font
    }
    self.fonts = fonts
  }

  deinit {
    for font in fonts.values { pango_font_description_free(font) }
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// `text` in lines of at most `width`, or in one line where there is none.
  ///
  /// Where it `isCut`, what is too long for one line ends in an ellipsis. No line ends at U+00A0,
  /// which is drawn as a plain blank so that copied text has one.
  func set(
    _ text: String, _ style: TypeStyle, width: Double? = nil, isCut: Bool = false
  ) -> SetText {
    let layout: OpaquePointer = pango_layout_new(context)
    if let font = fonts[style] { pango_layout_set_font_description(layout, font) }
    if let width {
      pango_layout_set_width(layout, Int32(max(1, width) * Double(PANGO_SCALE)))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      if isCut { pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END) }
    }
    let plain = PlainText.printable(text)
    pango_layout_set_text(layout, plain, Int32(plain.utf8.count))
    if let unbroken = unbroken(text) {
      pango_layout_set_attributes(layout, unbroken)
      pango_attr_list_unref(unbroken)
    }
    return SetText(layout: layout, style: style)
  }

  /// Attributes that forbid breaks from the character before each U+00A0 to the one after it.
  private func unbroken(_ text: String) -> OpaquePointer? {
    guard text.contains("\u{A0}") else { return nil }
    let list: OpaquePointer? = pango_attr_list_new()
    var at = 0
    var start: Int?
    var last = 0
    func close() {
      guard let from = start, let attribute = pango_attr_allow_breaks_new(0) else { return }
      attribute.pointee.start_index = UInt32(from)
      attribute.pointee.end_index = UInt32(at)
      pango_attr_list_insert(list, attribute)
      start = nil
    }
    for character in text {
      if character == " " { close() }
      if character == "\u{A0}", start == nil { start = last }
      last = at
      at += character == "\u{A0}" ? 1 : character.utf8.count
    }
    close()
    return list
  }
}
