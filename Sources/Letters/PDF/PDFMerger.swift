import CQPDF
import Claims

/// Makes one PDF of several: the day's letters for the printer, a bundle for a collector.
///
/// Pages are copied as they are, nothing is stamped on them. The same parts give the same bytes.
public enum PDFMerger {
  public struct Part: Hashable, Sendable {
    /// Of the bookmark at its first page; nil for none.
    public var title: String?
    public var pdf: [UInt8]

    public init(title: String? = nil, pdf: [UInt8]) {
      self.title = title
      self.pdf = pdf
    }
  }

  public struct Merged: Hashable, Sendable {
    public var pdf: [UInt8]
    public var pageCount: Int
    /// For each part the number of its first page, from 1; nil for one that was left out.
    public var firstPages: [Int?]
    public var leftOut: [LeftOut]
  }

  /// A part that can't be used, by its place among the parts, from 0.
  public struct LeftOut: Hashable, Sendable {
    public var part: Int
    public var problem: PDFPartProblem

    public init(part: Int, problem: PDFPartProblem) {
      self.part = part
      self.problem = problem
    }
  }

  public enum Failure: Error, Hashable, Sendable {
    /// There were no parts, or none that can be used.
    case nothingLeft([LeftOut])
    /// qpdf's own words.
    case writing(String)
  }

  /// All parts in their order, as one file. Parts that can't be used are left out and named; those that are
  /// encrypted with an empty password are used, and the result isn't encrypted.
  ///
  /// About 0.5 ms a letter; what bookmarks, forms and attachments the parts had is not kept.
  public static func merge(
    _ parts: [Part], _ facts: PDFFacts
  ) throws(Failure) -> Merged {
    do {
      return try merge(parts, facts, leavingOut: [:])
    } catch {
      guard case .writing = error else { throw error }
      // qpdf reads some things only when it writes: whose fault it was shows when each stands alone.
      let faults = faults(of: parts, facts)
      guard !faults.isEmpty else { throw error }
      return try merge(parts, facts, leavingOut: faults)
    }
  }

  public static func pageCount(of pdf: [UInt8]) throws(PDFPartProblem) -> Int {
    try PDFPart(pdf).pageCount
  }

  private static func merge(
    _ parts: [Part], _ facts: PDFFacts, leavingOut faults: [Int: PDFPartProblem]
  ) throws(Failure) -> Merged {
    let sheaf = Sheaf()
    var firstPages: [Int?] = []
    var leftOut: [LeftOut] = []
    for (index, part) in parts.enumerated() {
      do throws(PDFPartProblem) {
        if let fault = faults[index] { throw fault }
        firstPages.append(try sheaf.add(part))
      } catch {
        firstPages.append(nil)
        leftOut.append(LeftOut(part: index, problem: error))
      }
    }
    guard sheaf.pageCount > 0 else { throw .nothingLeft(leftOut) }
    let pdf = try sheaf.written(facts)
    return Merged(
      pdf: pdf, pageCount: sheaf.pageCount, firstPages: firstPages, leftOut: leftOut)
  }

  private static func faults(of parts: [Part], _ facts: PDFFacts) -> [Int: PDFPartProblem] {
    var faults: [Int: PDFPartProblem] = [:]
    for (index, part) in parts.enumerated() {
      do throws(Failure) {
        _ = try merge([part], facts, leavingOut: [:])
      } catch {
        switch error {
        case .writing(let detail): faults[index] = .damaged(detail)
        case .nothingLeft: break
        }
      }
    }
    return faults
  }
}

/// The file that grows from the parts.
private final class Sheaf {
  private let handle: qpdf_data?
  /// They are read from until the file is written.
  private var parts: [PDFPart] = []
  private var bookmarks: [(title: String, page: qpdf_oh)] = []
  private(set) var pageCount = 0

  init() {
    handle = qpdf_init()
    QPDF.silence(handle)
    qpdf_empty_pdf(handle)
  }

  deinit { QPDF.close(handle) }

  /// Adds the pages and returns the number of the first; adds none of them where one can't be copied.
  func add(_ part: PDFMerger.Part) throws(PDFPartProblem) -> Int {
    let source = try PDFPart(part.pdf)
    parts.append(source)
    let guardian = PDFPartGuard(handle: source.handle)
    var seen: Set<Int32> = []
    for index in 0..<source.pageCount {
      let page = qpdf_get_page_n(source.handle, index)
      do throws(PDFPartProblem) {
        try guardian.checkObjects(of: page, seen: &seen)
        let outcome = qpdf_add_page(handle, source.handle, page, 0)
        if outcome & QPDF.errorBit != 0 { throw QPDF.problem(handle) }
      } catch {
        remove(last: index)
        throw error
      }
    }
    let first = pageCount
    pageCount += source.pageCount
    if let title = part.title.map({ HarmlessText.line($0) }), !title.isEmpty {
      bookmarks.append((title, qpdf_get_page_n(handle, first)))
    }
    return first + 1
  }

  private func remove(last count: Int) {
    for index in (pageCount..<pageCount + count).reversed() {
      qpdf_remove_page(handle, qpdf_get_page_n(handle, index))
    }
  }

  func written(_ facts: PDFFacts) throws(PDFMerger.Failure) -> [UInt8] {
    state(facts)
    addBookmarks()
    qpdf_init_write_memory(handle)
    qpdf_set_deterministic_ID(handle, 1)
    qpdf_set_minimum_pdf_version(handle, "1.7")
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    // What is packed stays as it is.
    qpdf_set_decode_level(handle, qpdf_dl_none)
    let outcome = qpdf_write(handle)
    guard outcome & QPDF.errorBit == 0, !QPDF.hasFailed(handle) else {
      if case .damaged(let detail) = QPDF.problem(handle) { throw .writing(detail) }
      throw .writing("")
    }
    let bytes = UnsafeBufferPointer(
      start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle))
    return Array(bytes)
  }

  private func state(_ facts: PDFFacts) {
    let root = qpdf_get_root(handle)
    set("/Lang", of: root, to: text(facts.language.rawValue))
    set("/ViewerPreferences", of: root, to: parsed("<< /DisplayDocTitle true >>"))
    let info = qpdf_make_indirect_object(handle, qpdf_oh_new_dictionary(handle))
    set("/Title", of: info, to: text(HarmlessText.line(facts.title)))
    set("/Author", of: info, to: text(HarmlessText.line(facts.author)))
    set("/Creator", of: info, to: text("Maan"))
    let digits = facts.day.iso.filter { $0 != "-" }
    for key in ["/CreationDate", "/ModDate"] {
      set(key, of: info, to: text("D:\(digits)000000Z"))
    }
    set("/Info", of: qpdf_get_trailer(handle), to: info)
  }

  private func addBookmarks() {
    guard !bookmarks.isEmpty else { return }
    let root = qpdf_get_root(handle)
    let outline = qpdf_make_indirect_object(handle, parsed("<< /Type /Outlines >>"))
    let items = bookmarks.map { bookmark in
      let item = qpdf_make_indirect_object(handle, qpdf_oh_new_dictionary(handle))
      set("/Title", of: item, to: text(bookmark.title))
      set("/Parent", of: item, to: outline)
      let place = parsed("[null /Fit]")
      qpdf_oh_set_array_item(handle, place, 0, bookmark.page)
      set("/Dest", of: item, to: place)
      return item
    }
    for (item, next) in zip(items, items.dropFirst()) {
      set("/Next", of: item, to: next)
      set("/Prev", of: next, to: item)
    }
    set("/First", of: outline, to: items[0])
    set("/Last", of: outline, to: items[items.count - 1])
    set("/Count", of: outline, to: qpdf_oh_new_integer(handle, Int64(items.count)))
    set("/Outlines", of: root, to: outline)
    set("/PageMode", of: root, to: qpdf_oh_new_name(handle, "/UseOutlines"))
  }

  private func set(_ key: String, of dictionary: qpdf_oh, to value: qpdf_oh) {
    qpdf_oh_replace_key(handle, dictionary, key, value)
  }

  private func text(_ text: String) -> qpdf_oh { qpdf_oh_new_unicode_string(handle, text) }

  private func parsed(_ source: String) -> qpdf_oh { qpdf_oh_parse(handle, source) }
}
