import Claims
import Glibc
import Letters
import Workflows

/// The letters of a day as one PDF, with the list for the post office on top.
struct PostPile {
  let store: String
  let papers: InvoicePapers

  struct Made {
    /// Relative to the store, or as the user named it.
    var path: String
    var letters: [PostalLetter]
    var pages: Int
    /// Documents that are missing or damaged, each in a sentence.
    var problems: [String]
  }

  /// Where the pile of a day lies, relative to the store.
  static func path(of day: CalendarDay) -> String { "post/\(day.iso).pdf" }

  /// Writes the pile of the desk's day; nil where nothing goes by post.
  func make(_ desk: Desk, to named: String? = nil) throws -> Made? {
    let letters = try desk.postPile()
    guard let creditor = desk.world.settings.creditor, !letters.isEmpty else { return nil }
    var problems: [String] = []
    var parts: [PDFMerger.Part] = []
    var listed: [PostList.Letter] = []
    for letter in letters {
      guard let document = letter.documents.last(where: { $0.path.hasSuffix(".pdf") }) else {
        continue
      }
      let bytes: [UInt8]
      let pages: Int
      do {
        bytes = try RealFiles.read("\(store)/\(document.path)")
        pages = try PDFMerger.pageCount(of: bytes)
      } catch {
        problems.append("\(document.path): \(sentence(error))")
        continue
      }
      let recipient = letter.recipient ?? letter.customer
      let title = "\(recipient.name): \(letter.numbers.joined(separator: ", "))"
      parts.append(PDFMerger.Part(title: title, pdf: bytes))
      var count = pages
      for state in letter.enclosed {
        let language = letter.customer.language ?? creditor.language
        let files = try papers.files(of: state, to: letter.customer, language)
        guard let copy = files.first(where: { $0.bytes.starts(with: "%PDF".utf8) }) else {
          continue
        }
        parts.append(PDFMerger.Part(pdf: copy.bytes))
        count += (try? PDFMerger.pageCount(of: copy.bytes)) ?? 0
      }
      listed.append(
        PostList.Letter(
          recipientLines: [recipient.name] + recipient.address.lines(),
          isRegistered: letter.isRegistered, pages: count))
    }
    guard !parts.isEmpty else { return nil }
    let list = PostList(
      creditor: creditor, day: desk.today, language: creditor.language, letters: listed)
    let pages = list.pages
    let merged = try PDFMerger.merge(
      [PDFMerger.Part(title: pages.facts.title, pdf: try pages.pdf())] + parts, pages.facts)
    let path = named ?? "\(store)/\(PostPile.path(of: desk.today))"
    if named == nil { try RealFiles.makeFolder("\(store)/post") }
    try RealFiles.replace(path, with: merged.pdf)
    problems += merged.leftOut.map(\.problem.sentence)
    return Made(path: path, letters: letters, pages: merged.pageCount, problems: problems)
  }

  /// Makes the pile of today again where it was made before: a payment may have taken a letter out.
  func renew(_ desk: Desk) {
    let path = "\(store)/\(PostPile.path(of: desk.today))"
    guard access(path, F_OK) == 0 else { return }
    // What can't be made again is better gone than wrong.
    if (try? make(desk)) == nil { unlink(path) }
  }

  private func sentence(_ error: any Error) -> String {
    (error as? PDFPartProblem)?.sentence ?? "it can't be read."
  }
}
