import Claims
import Glibc
import Workflows

/// Where the files stand that a person can change without Swift.
enum Resources {
  struct Missing: Error {
    var path: String
  }

  /// `$MAAN_RESOURCES`, else `../share/maan` beside the program, else the nearest `Resources` above it.
  static let folder: String? = {
    if let named = environment("MAAN_RESOURCES") { return named }
    guard let program = realPath("/proc/self/exe") else { return nil }
    var above = parent(of: program)
    let installed = parent(of: above) + "/share/maan"
    if exists(installed + "/rates") { return installed }
    while above != "/", !above.isEmpty {
      if exists(above + "/Resources/rates") { return above + "/Resources" }
      above = parent(of: above)
    }
    return nil
  }()

  /// - Throws: `Missing` where it isn't there, `FileFailure` where it can't be read.
  static func text(_ path: String) throws -> String {
    guard let folder else { throw Missing(path: path) }
    do throws(FileFailure) {
      return String(decoding: try RealFiles.read(folder + "/" + path), as: UTF8.self)
    } catch {
      guard case .notFound = error else { throw error }
      throw Missing(path: path)
    }
  }

  /// The law's figures, and the text that they were read from.
  static func lawBook() throws -> (LawBook, text: String) {
    var texts: [String] = []
    let book = try LawBook { name in
      let text = try text("rates/\(name)")
      texts.append(text)
      return text
    }
    return (book, texts.joined(separator: "\n"))
  }

  private static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// A variable of the environment, nil where it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// The path without links, dots and double slashes; nil where nothing is there.
func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
