// swift-tools-version: 6.2
import PackageDescription

// One libFuzzer program for each thing that reads what strangers write. A package of its own, so that the program's
// build knows nothing of it; Scripts/fuzz.sh builds and runs it.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
  .unsafeFlags(["-parse-as-library"]),
]

func target(_ name: String, _ modules: String...) -> Target {
  .executableTarget(
    name: name, dependencies: ["CFuzzer"] + modules.map { .product(name: $0, package: "kedge") },
    swiftSettings: settings)
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "kedge", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    target("FuzzPatterns", "KedgePatterns"),
    target("FuzzJSON", "KedgeDocuments"),
    target("FuzzYAML", "KedgeDocuments"),
    target("FuzzValidator", "KedgeSchema", "KedgeDocuments"),
  ]
)
