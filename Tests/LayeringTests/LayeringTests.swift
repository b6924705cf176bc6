import Foundation
import Testing

/// The layers are what docs/architecture.md says: the table there, the package manifest and the import lines
/// of every source file are read and compared.
@Suite struct LayeringTests {
  /// Modules outside the project that a layer may import, beside the platform's libc.
  static let libraries: [String: Set<String>] = [
    "KedgeDocuments": ["Crypto", "BigInt"],
    "KedgeRegistry": ["Subprocess", "SystemPackage", "FoundationEssentials"],
    "kedge": ["ArgumentParser", "FoundationEssentials", "Dispatch"],
  ]
  static let platform: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the table names every target`() throws {
    #expect(Set(try LayerTable.read().map(\.target)) == Set(try Manifest.targets().keys))
  }

  @Test func `a layer depends only on what stands above it`() throws {
    var above: Set<String> = []
    for layer in try LayerTable.read() {
      #expect(layer.mayImport.isSubset(of: above), "\(layer.target)")
      above.insert(layer.target)
    }
  }

  @Test func `the manifest declares no more than the table allows`() throws {
    let closure = LayerTable.closure(of: try LayerTable.read())
    for (target, dependencies) in try Manifest.targets() {
      let allowed = closure[target, default: []].union(Self.libraries[target, default: []])
      #expect(dependencies.isSubset(of: allowed), "\(target) depends on \(dependencies.subtracting(allowed))")
    }
  }

  @Test func `sources import no more than the table allows`() throws {
    let closure = LayerTable.closure(of: try LayerTable.read())
    for target in closure.keys where target != "CLibYAML" {
      let allowed = closure[target, default: []]
        .union(Self.libraries[target, default: []]).union(Self.platform)
      for (file, imported) in try ImportLines.of(target) {
        #expect(allowed.contains(imported), "\(file) imports \(imported)")
      }
    }
  }
}
