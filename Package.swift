// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "lekka",
  products: [.executable(name: "lekka", targets: ["lekka"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    // TOML 1.0 with the line of a fault; the only kept reader that builds on this platform.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The law: no imports at all.
    .target(name: "CountingRules"),
    // The record: acts, the fold, judging, striking, the tree.
    .target(
      name: "CountingJournal", dependencies: ["CountingRules", .product(name: "Crypto", package: "swift-crypto")]),
    // Statutory papers as values.
    .target(name: "CountingForms", dependencies: ["CountingRules"]),
    // The count book on disk.
    .target(name: "CountingStore", dependencies: ["CountingJournal", .product(name: "GRDB", package: "GRDB.swift")]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "CountingSpreadsheets", dependencies: ["CountingForms", "CXLSXWriter"],
      swiftSettings: [.strictMemorySafety()]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // Texts for a camera.
    .target(
      name: "CountingCodes", dependencies: ["CountingForms", "CQRencode"], swiftSettings: [.strictMemorySafety()]),
    // The use cases both mouths share.
    .target(
      name: "CountingDesk",
      dependencies: [
        "CountingRules", "CountingJournal", "CountingStore", "CountingForms", "CountingCodes",
        .product(name: "Logging", package: "swift-log"), "TOMLKit",
      ]),
    // The only module that knows what a terminal is.
    .target(name: "CountingTerminal"),
    // Full screens as values.
    .target(
      name: "CountingScreens",
      dependencies: ["CountingRules", "CountingJournal", "CountingForms", "CountingDesk", "CountingTerminal"]),
    // The only command line.
    .target(
      name: "CountingCommands",
      dependencies: [
        "CountingRules", "CountingJournal", "CountingStore", "CountingForms", "CountingSpreadsheets", "CountingDesk",
        "CountingTerminal", "CountingScreens", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "lekka", dependencies: ["CountingCommands"],
      // A release is one file that starts in half the time: Swift's libraries are inside it, at a fixed address. The
      // last five are what the archives of Foundation need in their turn.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-use-ld=lld", "-Xclang-linker", "-no-pie", "-l_FoundationICU",
            "-l_FoundationCollections", "-l_FoundationCShims", "-lCoreFoundation", "-lswiftSynchronization",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "CountingTestSupport", dependencies: ["CountingRules", "CountingJournal"],
      path: "Tests/CountingTestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["CountingRules"]),
    .testTarget(name: "CountingRulesTests", dependencies: ["CountingRules"]),
    .testTarget(
      name: "CountingJournalTests", dependencies: ["CountingJournal", "CountingTestSupport"],
      resources: [.copy("Vectors")]),
    .testTarget(
      name: "CountingStoreTests", dependencies: ["CountingStore", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "CountingFormsTests",
      dependencies: ["CountingForms", "CountingSpreadsheets", "CountingCodes", "CountingDesk"]),
    .testTarget(name: "CountingDeskTests", dependencies: ["CountingDesk", "CountingForms", "CountingJournal"]),
    .testTarget(name: "CountingTerminalTests", dependencies: ["CountingTerminal"]),
    .testTarget(
      name: "CountingScreensTests",
      dependencies: [
        "CountingScreens", "CountingTerminal", "CountingDesk", "CountingForms", "CountingJournal", "CountingRules",
        "CountingTestSupport",
      ]),
    .testTarget(
      name: "CountingCommandsTests",
      dependencies: [
        "CountingCommands", "CountingDesk", "CountingJournal", "CountingRules", "CountingTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InferIsolatedConformances"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
