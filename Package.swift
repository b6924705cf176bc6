// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let bigInt: Target.Dependency = .product(name: "BigInt", package: "BigInt")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

// The layers, lowest first. A target imports only what stands above it in this list;
// the table in docs/architecture.md says the same, and a test compares the two.
let package = Package(
  name: "kedge",
  products: [
    .executable(name: "kedge", targets: ["kedge"]),
    .library(name: "KedgeDocuments", targets: ["KedgeDocuments"]),
    .library(name: "KedgePatterns", targets: ["KedgePatterns"]),
    .library(name: "KedgeSchema", targets: ["KedgeSchema", "KedgeDocuments"]),
    .library(name: "KedgeInclusion", targets: ["KedgeInclusion", "KedgeSchema", "KedgeDocuments"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt.git", exact: "6.0.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "KedgeDocuments", dependencies: ["CLibYAML", crypto, bigInt], swiftSettings: settings),
    .target(name: "KedgePatterns", swiftSettings: settings),
    .target(
      name: "KedgeSchema", dependencies: ["KedgeDocuments", "KedgePatterns"], swiftSettings: settings),
    .target(
      name: "KedgeInclusion", dependencies: ["KedgeSchema", "KedgeDocuments", "KedgePatterns"],
      swiftSettings: settings),
    .target(
      name: "KedgeContracts", dependencies: ["KedgeSchema", "KedgeDocuments", "KedgePatterns"],
      swiftSettings: settings),
    .target(
      name: "KedgeChanges",
      dependencies: [
        "KedgeContracts", "KedgeInclusion", "KedgeSchema", "KedgeDocuments", "KedgePatterns",
      ],
      swiftSettings: settings),
    .target(
      name: "KedgePolicy",
      dependencies: [
        "KedgeChanges", "KedgeContracts", "KedgeInclusion", "KedgeSchema", "KedgeDocuments",
        "KedgePatterns",
      ],
      swiftSettings: settings),
    .target(
      name: "KedgeRegistry",
      dependencies: [
        "KedgePolicy", "KedgeChanges", "KedgeContracts", "KedgeInclusion", "KedgeSchema",
        "KedgeDocuments", subprocess,
      ],
      swiftSettings: settings),
    .target(
      name: "KedgeReports",
      dependencies: [
        "KedgePolicy", "KedgeChanges", "KedgeContracts", "KedgeInclusion", "KedgeSchema",
        "KedgeDocuments",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "kedge",
      dependencies: [
        "KedgeReports", "KedgeRegistry", "KedgePolicy", "KedgeChanges", "KedgeContracts",
        "KedgeInclusion", "KedgeSchema", "KedgeDocuments", arguments,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "kedge-bench", dependencies: ["KedgeSchema", "KedgeDocuments"], swiftSettings: settings),

    .testTarget(
      name: "KedgeDocumentsTests", dependencies: ["KedgeDocuments"], swiftSettings: settings),
    .testTarget(
      name: "KedgePatternsTests", dependencies: ["KedgePatterns"], swiftSettings: settings),
    .testTarget(
      name: "KedgeSchemaTests", dependencies: ["KedgeSchema", "KedgeDocuments", "KedgePatterns"],
      swiftSettings: settings),
    .testTarget(
      name: "KedgeInclusionTests",
      dependencies: ["KedgeInclusion", "KedgeSchema", "KedgeDocuments", "KedgePatterns"],
      swiftSettings: settings),
    .testTarget(
      name: "KedgeContractsTests", dependencies: ["KedgeContracts", "KedgeSchema", "KedgeDocuments"],
      swiftSettings: settings),
    .testTarget(
      name: "KedgeChangesTests",
      dependencies: [
        "KedgeChanges", "KedgeContracts", "KedgeInclusion", "KedgeSchema", "KedgeDocuments",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "KedgePolicyTests",
      dependencies: [
        "KedgePolicy", "KedgeChanges", "KedgeContracts", "KedgeInclusion", "KedgeSchema",
        "KedgeDocuments",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "KedgeRegistryTests",
      dependencies: [
        "KedgeRegistry", "KedgePolicy", "KedgeChanges", "KedgeContracts", "KedgeInclusion",
        "KedgeSchema", "KedgeDocuments",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "KedgeReportsTests",
      dependencies: [
        "KedgeReports", "KedgePolicy", "KedgeChanges", "KedgeContracts", "KedgeInclusion",
        "KedgeSchema", "KedgeDocuments",
      ],
      swiftSettings: settings),
    .testTarget(name: "LayeringTests", swiftSettings: settings),
    .testTarget(name: "GoldenTests", dependencies: ["kedge"], swiftSettings: settings),
  ]
)
