import Foundation
import Testing

extension Poppler {
  public struct Bookmark: Equatable, Sendable {
    public let title: String
    public let page: Int

    public init(title: String, page: Int) {
      self.title = title
      self.page = page
    }
  }

  /// The bookmarks of a PDF, as `pdftohtml` lists them.
  public static func bookmarks(_ pdf: [UInt8]) throws -> [Bookmark] {
    let xml = try run("pdftohtml", ["-xml", "-i", "-stdout", "-q"], on: pdf)
    return xml.matches(of: /<item page="(\d+)">(.*?)<\/item>/).compactMap { match in
      Int(match.1).map { Bookmark(title: String(match.2), page: $0) }
    }
  }

  /// The rows of `pdfimages -list`, without its titles.
  public static func images(_ pdf: [UInt8]) throws -> [[Substring]] {
    try run("pdfimages", ["-list"], on: pdf).split(separator: "\n").dropFirst(2)
      .map { $0.split(separator: " ") }
  }

  /// What is written on each page, also where that is nothing.
  public static func pages(_ pdf: [UInt8]) throws -> [String] {
    try text(pdf).split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// A page as points, at forty an inch.
  public struct Points {
    public enum Colour { case white, red, blue, other }

    public let width: Int
    public let height: Int
    let bytes: [UInt8]

    public func colour(_ x: Int, _ y: Int) -> Colour {
      let at = (y * width + x) * 3
      return switch (bytes[at] > 127, bytes[at + 1] > 127, bytes[at + 2] > 127) {
      case (true, true, true): .white
      case (true, false, false): .red
      case (false, false, true): .blue
      default: .other
      }
    }

    /// The smallest rectangle around all points of a colour.
    public func box(_ colour: Colour) -> (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
      var found: [(x: Int, y: Int)] = []
      for y in 0..<height {
        for x in 0..<width where self.colour(x, y) == colour { found.append((x, y)) }
      }
      guard let left = found.map(\.x).min(), let right = found.map(\.x).max(),
        let top = found.map(\.y).min(), let bottom = found.map(\.y).max()
      else { return nil }
      return (left...right, top...bottom)
    }
  }

  public static func points(_ pdf: [UInt8]) throws -> Points {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = folder.appending(path: "page").path
    _ = try run("pdftoppm", ["-r", "40", "-singlefile"], on: pdf, then: [name])
    let ppm = try Data(contentsOf: URL(filePath: name + ".ppm"))
    // P6, width and height, 255.
    let lines = ppm.prefix(40).split(separator: 10, maxSplits: 3)
    let sides = String(decoding: lines[1], as: UTF8.self).split(separator: " ").compactMap {
      Int($0)
    }
    try #require(sides.count == 2)
    return Points(
      width: sides[0], height: sides[1], bytes: [UInt8](ppm.suffix(sides[0] * sides[1] * 3)))
  }
}
