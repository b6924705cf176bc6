internal import ArgumentParser
internal import FoundationEssentials
internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// The names that a shell completes from the repository around it. Where there is no repository, or it cannot be read,
/// nothing is offered and nothing is said.
enum Completion {
  /// Modules of kedge.yaml, and those that have a release.
  static let modules = CompletionKind.custom { _, _, _ in modules(of: standpoint) }

  /// Contracts in the latest releases.
  static let contracts = CompletionKind.custom { _, _, _ in
    guard let store = standpoint?.store else { return [] }
    return store.modules.flatMap { module in
      guard let version = store.golden(of: module), let release = try? store.release(module, version) else {
        return [String]()
      }
      return release.contracts.map(\.path)
    }
  }

  /// Releases, such as `billing@2.3.0`, `billing@latest` among them.
  static let releases = CompletionKind.custom { _, _, _ in releases(of: standpoint) }

  /// What `kedge diff` takes: releases and files.
  static let inputs = CompletionKind.custom { _, _, prefix in releases(of: standpoint) + files(prefix) }

  /// Rules, and the fingerprints of what is found in the work tree.
  static let subjects = CompletionKind.custom { _, _, _ in
    let findings = result(staged: false).map { Report($0).contracts.flatMap(\.findings) } ?? []
    return fingerprints(findings) + Catalogue.rules.map(\.id)
  }

  /// The fingerprints of what awaits an approval, in the work tree or staged.
  static let awaiting = CompletionKind.custom { _, _, _ in
    fingerprints([false, true].compactMap(result).flatMap(\.awaiting))
  }

  /// Branches and tags.
  static let revisions = CompletionKind.custom { _, _, _ in
    let (output, _) = Shell.output(of: "git for-each-ref --format='%(refname:short)' 2>/dev/null")
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Names of drafts.
  static let drafts = CompletionKind.list(["4", "6", "7", "2019-09", "2020-12"])
  /// Lanes.
  static let lanes = CompletionKind.list(Lane.allCases.map(\.rawValue))

  private static var standpoint: Standpoint? {
    guard let session = try? Session.parse(["--quiet"]), let repository = try? session.repository() else {
      return nil
    }
    return try? session.standpoint(repository)
  }

  private static func modules(of standpoint: Standpoint?) -> [String] {
    guard let standpoint else { return [] }
    return Set(standpoint.configuration.modules.map(\.name) + standpoint.store.modules).sorted()
  }

  private static func releases(of standpoint: Standpoint?) -> [String] {
    guard let store = standpoint?.store else { return [] }
    return store.modules.flatMap { module in
      store.versions(of: module).map { "\(module)@\($0)" } + ["\(module)@latest"]
    }
  }

  private static func result(staged: Bool) -> CheckResult? {
    guard let session = try? Session.parse(["--quiet"]), let repository = try? session.repository(),
      let today = try? Day.today()
    else { return nil }
    var request = CheckRequest(today: today)
    if staged { request.subject = .staged }
    return try? Check(
      request, repository: repository, workingFolder: Session.workingFolder,
      configuration: session.configurationPath
    ).run()
  }

  private static func fingerprints(_ findings: [Finding]) -> [String] {
    Set(findings.map { String($0.fingerprint.hex.prefix(12)) }).sorted()
  }

  /// The entries of the folder that the beginning of a path names; folders end with a slash.
  private static func files(_ prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return folder + name + (isFolder ? "/" : "")
    }
  }
}
