import Foundation
import KedgeDocuments
import Testing

@testable import KedgeRegistry

/// The files of HEAD by what differs from the index are those that git lists, whatever was staged.
@Suite struct StagedTreeTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let apply: @Sendable (ScratchRepository) throws -> Void

    init(_ name: String, _ apply: @escaping @Sendable (ScratchRepository) throws -> Void) {
      (testDescription, self.apply) = (name, apply)
    }
  }

  private static let copy = "snapshots/billing/1.0.0/files/schemas/invoice.json"
  private static let blob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"

  static let edits: [Edit] = [
    Edit("nothing") { _ in },
    Edit("a file changed") { try $0.write("{}", to: copy) },
    Edit("a file gone") { try $0.remove(copy) },
    Edit("a file added") { try $0.write("{}", to: copy + ".json") },
    Edit("a file where a folder was") {
      try $0.remove("snapshots/billing/1.0.0/files")
      try $0.write("x", to: "snapshots/billing/1.0.0/files")
    },
    Edit("a folder where a file was") {
      try $0.remove(copy)
      try $0.write("x", to: copy + "/a.json")
    },
    Edit("a link where a file was") {
      try $0.remove(copy)
      try $0.run("ln", "-s", "elsewhere", copy)
    },
    Edit("names that are no ASCII, and one with a line end") {
      try $0.write("x", to: "snapshots/billing/1.0.0/files/é\u{1F600}.json")
      try $0.write("x", to: "snapshots/billing/1.0.0/files/a\nb.json")
    },
    Edit("a repository within, hidden by what is said of it") {
      try $0.write(
        "[submodule \"s\"]\n\tpath = snapshots/s\n\turl = ./s\n\tignore = all\n", to: ".gitmodules")
      try $0.git("config", "submodule.s.ignore", "all")
      try $0.git("config", "diff.ignoreSubmodules", "all")
      try $0.git(
        "update-index", "--add", "--cacheinfo", "160000,\(try $0.git("rev-parse", "HEAD")),snapshots/s")
    },
    Edit("a file that is to be added some day") {
      try $0.write("x", to: "snapshots/billing/1.0.0/files/later.json")
      try $0.git("add", "-N", "snapshots/billing/1.0.0/files/later.json")
    },
    Edit("a file that git was told not to look at") {
      try $0.git("update-index", "--assume-unchanged", copy)
      try $0.git(
        "update-index", "--cacheinfo", "100644,\(try $0.git("hash-object", "-w", "kedge.yaml")),\(copy)")
    },
    Edit("diffs as somebody likes them") {
      for (name, value) in [("core.abbrev", "4"), ("diff.renames", "copies"), ("core.quotePath", "true")] {
        try $0.git("config", name, value)
      }
      try $0.git("mv", copy, "snapshots/moved.json")
    },
  ]

  @Test(arguments: edits, [true, false]) func `by difference and by list`(edit: Edit, isStaged: Bool)
    async throws
  {
    try await offPool {
      let scratch = try ScratchRepository.released()
      try edit.apply(scratch)
      if isStaged, edit.testDescription != "a file that is to be added some day" {
        try scratch.git("add", "-A")
      }
      let repository = try scratch.repository()
      let head = try #require(repository.head)
      let index = try repository.index()
      let listed = try repository.tree(of: head, name: "HEAD")
      let found = try repository.tree(of: head, name: "HEAD", besides: index)
      #expect(Array(found.entries) == Array(listed.entries))
      for folder in ["", "snapshots", "snapshots/billing/1.0.0", "schemas"] {
        #expect(
          found.differences(from: index, under: folder).map(\.path)
            == listed.differences(from: index, under: folder).map(\.path), "\(folder)")
      }
    }
  }

  @Test func `files asked for in any order are found from where the last one was`() {
    let names = (0..<200).map { "a/\($0 * 7 % 1_000)" }
    let entries = TreeEntries(names.map { TreeEntry(path: Text($0), kind: .file, object: nil) })
    var cursor = EntryCursor(entries)
    for wanted in names.sorted() + names.reversed() + ["", "a/", "b", "a/1x", "a/0"] {
      #expect(cursor.find(Text(wanted)) == entries[Text(wanted)], "\(wanted)")
    }
  }
}
