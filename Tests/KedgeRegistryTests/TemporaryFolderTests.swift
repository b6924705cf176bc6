import Foundation
import Testing

@testable import KedgeRegistry

@Suite struct TemporaryFolderTests {
  @Test func `a folder is for this user alone, and gone afterwards`() throws {
    let folder = try TemporaryFolder.with(files: ["a": [1, 2]]) { folder throws(RegistryError) in
      #expect((try? Data(contentsOf: URL(filePath: folder + "/a"))) == Data([1, 2]))
      let mode = try? FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
      #expect(mode == 0o700)
      let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
      #expect(folder.hasPrefix(parent + "/kedge-"))
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `it is gone after a failure, too`() throws {
    var kept = ""
    #expect(throws: RegistryError.self) {
      try TemporaryFolder.with(files: [:]) { folder throws(RegistryError) in
        kept = folder
        throw RegistryError.outside(path: folder)
      }
    }
    #expect(!kept.isEmpty && !FileManager.default.fileExists(atPath: kept))
  }
}
