// swift-tools-version: 6.1
import PackageDescription

// One direction: a module imports only those listed above it (see the README's picture of the house).
let package = Package(
  name: "aurora",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "aurora", targets: ["aurora"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CCrypto"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CZlib"),
    .target(name: "Diagnostics"),
    .target(name: "Text", dependencies: ["CStemmer", "Diagnostics"]),
    .target(name: "Reading", dependencies: ["CMarkGFM", "CYAML", "Diagnostics", "Text"]),
    .target(name: "Model", dependencies: ["Diagnostics", "Text", "Reading"]),
    .target(name: "Linking", dependencies: ["Diagnostics", "Text", "Reading", "Model"]),
    .target(name: "Matching", dependencies: ["Diagnostics", "Text", "Reading", "Model", "Linking"]),
    .target(name: "Mapping", dependencies: ["Diagnostics", "Text", "Reading", "Model", "Linking", "Matching"]),
    .target(
      name: "Programme", dependencies: ["Diagnostics", "Text", "Reading", "Model", "Linking", "Matching", "Mapping"]),
    .target(name: "Importing", dependencies: ["Diagnostics", "Text", "Reading", "Model", "Linking"]),
    .target(name: "Templates", dependencies: ["Diagnostics", "Text"]),
    .target(
      name: "Pages",
      dependencies: [
        "Diagnostics", "Text", "Reading", "Model", "Linking", "Matching", "Mapping", "Programme", "Templates",
      ]),
    .target(name: "Search", dependencies: ["CZlib", "Diagnostics", "Text", "Model", "Pages"]),
    .target(
      name: "Publishing",
      dependencies: [
        "CCrypto", "Diagnostics", "Text", "Reading", "Model", "Linking", "Matching", "Mapping", "Programme",
        "Templates", "Pages", "Search",
      ]),
    .target(name: "Preview", dependencies: ["Diagnostics", "Pages", "Publishing", "FlyingFox"]),
    .executableTarget(
      name: "aurora",
      dependencies: [
        "Diagnostics", "Text", "Reading", "Model", "Linking", "Matching", "Importing", "Publishing", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // In the place of glibc's malloc: millions of small allocations on several threads cost a quarter less in all.
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),
    .target(name: "MarkedText", dependencies: ["Diagnostics"], path: "Tests/MarkedText"),
    .target(
      name: "SiteText", dependencies: ["Diagnostics", "Text", "Reading", "Model", "Linking", "MarkedText"],
      path: "Tests/SiteText"),
    .target(name: "ShardReading", dependencies: ["CZlib"], path: "Tests/ShardReading"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "MarkedText"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "MarkedText"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "MarkedText"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "MarkedText", "SiteText"]),
    .testTarget(name: "LinkingTests", dependencies: ["Linking", "MarkedText", "SiteText"]),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "MarkedText", "SiteText"]),
    .testTarget(name: "MappingTests", dependencies: ["Mapping", "MarkedText", "SiteText"]),
    .testTarget(name: "ProgrammeTests", dependencies: ["Programme", "MarkedText", "SiteText"]),
    .testTarget(
      name: "ImportingTests", dependencies: ["Diagnostics", "Reading", "Model", "Importing", "SiteText"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "MarkedText"]),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "MarkedText"]),
    .testTarget(
      name: "SearchTests", dependencies: ["Diagnostics", "Text", "Model", "Pages", "Search", "ShardReading"]),
    .testTarget(name: "PublishingTests", dependencies: ["CZlib", "Publishing", "MarkedText"]),
    .testTarget(name: "PreviewTests", dependencies: ["Diagnostics", "Text", "Publishing", "Preview", "SiteText"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Diagnostics", "Importing", "Model", "Text", "Publishing", "SiteText", "ShardReading", "aurora",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
