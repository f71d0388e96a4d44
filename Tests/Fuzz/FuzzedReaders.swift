import Foundation

@testable import Importing

/// What is fuzzed, by the name that `Resources/scripts/fuzz` takes. A new reader is one more line.
private let readers: [String: @Sendable (UnsafeBufferPointer<UInt8>) -> Void] = [
  // Whatever the bytes seem to be, as a user's file is read.
  "all": { bytes in _ = try? DocumentReader.read(bytes: Array(bytes), name: "fuzz") },
  "coda": { bytes in _ = try? CODA.statements(bytes) },
  "mt940": { bytes in _ = try? MT940.statements(bytes) },
  // UBL, CII and CAMT, by their roots.
  "xml": { bytes in _ = try? XMLContent.read(bytes) },
  "table": { bytes in _ = try? TableContent.read(bytes, ReadingOptions()) },
  "pdf": { bytes in
    var limits = ArchiveLimits(packed: bytes.count)
    _ = try? PDFContent.read(bytes, &limits)
  },
  "gzip": { bytes in
    var limits = ArchiveLimits(packed: bytes.count)
    let archive = ArchiveContent(name: "fuzz", depth: 0, options: ReadingOptions())
    _ = try? archive.gzip(bytes, &limits)
  },
  "zip": { bytes in
    var limits = ArchiveLimits(packed: bytes.count)
    let archive = ArchiveContent(name: "fuzz", depth: 0, options: ReadingOptions())
    _ = try? archive.zip(bytes, &limits)
  },
]

private let chosen = ProcessInfo.processInfo.environment["MAAN_FUZZ_READER"] ?? ""

private let reader: @Sendable (UnsafeBufferPointer<UInt8>) -> Void = {
  guard let reader = readers[chosen] else { fatalError("no reader \(chosen)") }
  return reader
}()

/// What libFuzzer calls with each input: a crash, a trap or a hang in here is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader(UnsafeBufferPointer(start: data, count: count))
  return 0
}

private typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ one: OneInput
) -> CInt

/// The package manager gives a program this entry; libFuzzer's own `main` stays unused.
@_cdecl("MaanFuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  guard !chosen.isEmpty else {
    for name in readers.keys.sorted() { print(name) }
    return 0
  }
  var count = count, arguments = arguments
  return runDriver(&count, &arguments) { fuzzOne($0, $1) }
}
