// swift-tools-version: 6.1
import PackageDescription

// One direction: a module imports only those listed above it (see the README's picture of the house).
let package = Package(
  name: "aurora",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CCrypto"),
    .target(name: "Diagnostics"),
    .target(name: "Text", dependencies: ["Diagnostics"]),
    .target(name: "Reading", dependencies: ["CMarkGFM", "CYAML", "Diagnostics", "Text"]),
    .target(name: "Model", dependencies: ["Diagnostics", "Text", "Reading"]),
    .target(name: "Linking", dependencies: ["Diagnostics", "Text", "Reading", "Model"]),
    .target(name: "Templates", dependencies: ["Diagnostics", "Text"]),
    .target(
      name: "Pages", dependencies: ["Diagnostics", "Text", "Reading", "Model", "Linking", "Templates"]),
    .target(name: "Publishing", dependencies: ["CCrypto", "Diagnostics"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading"]),
    .testTarget(name: "ModelTests", dependencies: ["Model"]),
    .testTarget(name: "LinkingTests", dependencies: ["Linking"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "PagesTests", dependencies: ["Pages"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing"]),
  ],
  swiftLanguageModes: [.v6]
)
