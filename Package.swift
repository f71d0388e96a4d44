// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors in our tests and CI only: the next compiler must not break a user's build.
let warnings: [SwiftSetting] =
  Context.environment["MAAN_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
  warnings + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]

/// `Resources/scripts/fuzz` builds the readers so that libFuzzer sees which way they go. Nothing else sets it.
let isFuzzing = Context.environment["MAAN_FUZZ"] != nil
let fuzzed: [SwiftSetting] =
  isFuzzing ? strict + [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])] : strict

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// One of our Swift targets. What it may import is what stands in `uses`, and nothing else.
func ours(
  _ name: String, uses: [Target.Dependency] = [], path: String? = nil,
  settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: uses, path: path, swiftSettings: settings)
}

/// The tests of a target, with their golden files in a folder beside them.
func tests(of name: String, uses: [Target.Dependency] = [], golden: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: uses, exclude: golden ? ["Golden"] : [],
    swiftSettings: strict)
}

let package = Package(
  name: "maan",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    ours("Claims", settings: fuzzed),
    ours(
      "Importing", uses: ["Claims", "CLibXML2", "CLibArchive", "CQPDF", "CZlib"], settings: fuzzed),
    ours("Matching", uses: ["Claims"]),
    ours("Store", uses: ["Claims", grdb, "CLibCrypto", "CLibArchive"]),
    ours("Wording", uses: ["Claims"]),
    ours(
      "Letters",
      uses: ["Claims", "Wording", "CPangoCairo", "CRSVG", "CQRencode", "CQPDF", "CGMime"]),
    ours("Programs", uses: ["Claims", "Letters"]),
    ours("Workflows", uses: ["Claims", "Importing", "Matching"]),
    ours("Canvas"),
    ours("Screens", uses: ["Claims", "Matching", "Wording", "Workflows", "Canvas"]),
    ours("Terminal", uses: ["Canvas", "CNcurses"]),
    .executableTarget(
      name: "maan",
      dependencies: [
        "Claims", "Importing", "Matching", "Store", "Wording", "Letters", "Programs", "Workflows",
        "Canvas", "Screens", "Terminal", arguments, .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),

    // C: ncurses needs real C of ours (macros, globals, signal-safe restore); the others are as installed.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),

    // Tests
    .target(
      name: "CPty", path: "Tests/Support/CPty",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    ours("TestSupport", uses: ["CPty"], path: "Tests/Support/TestSupport"),
    tests(of: "Claims", uses: ["Claims", "TestSupport"]),
    tests(
      of: "Importing",
      uses: ["Importing", "Claims", "TestSupport", "CLibArchive", "CQPDF", "CZlib"]),
    tests(of: "Matching", uses: ["Matching", "Claims", "TestSupport"]),
    tests(of: "Store", uses: ["Store", "Claims", "TestSupport", grdb, "CLibArchive"]),
    tests(of: "Wording", uses: ["Wording", "Claims", "TestSupport"], golden: true),
    tests(
      of: "Letters", uses: ["Letters", "Wording", "Claims", "TestSupport", "CQPDF"],
      golden: true),
    tests(of: "Programs", uses: ["Programs", "Letters", "TestSupport"]),
    tests(
      of: "Workflows",
      uses: ["Workflows", "Store", "Claims", "Importing", "Matching", "TestSupport"]),
    tests(of: "Canvas", uses: ["Canvas", "TestSupport"], golden: true),
    tests(
      of: "Screens",
      uses: ["Screens", "Canvas", "Wording", "Workflows", "Matching", "Claims", "TestSupport"],
      golden: true),
    .executableTarget(
      name: "ClaimsBench", dependencies: ["Workflows", "Store", "Claims"], path: "Tests/Bench",
      swiftSettings: strict),
    .executableTarget(
      name: "MatchingBench", dependencies: ["Importing", "Matching", "Claims"],
      path: "Tests/MatchingBench",
      swiftSettings: strict),
    .executableTarget(
      name: "LettersBench", dependencies: ["Letters", "Claims", "CPangoCairo"],
      path: "Tests/LettersBench",
      swiftSettings: strict),
    tests(of: "EndToEnd", uses: ["maan", "TestSupport"]),
  ]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "MaanFuzz", dependencies: ["Importing"], path: "Tests/Fuzz", exclude: ["Seeds"],
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
