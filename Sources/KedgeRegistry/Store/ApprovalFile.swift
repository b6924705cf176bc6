public import KedgeDocuments
public import KedgePolicy

/// An approval as a file. Its name holds fingerprint and approver, so that two branches never write the same one.
public struct ApprovalFile: Sendable {
  /// What it says.
  public let approval: Approval
  /// Where it lies, from the top level.
  public let path: String
  /// The digest of its bytes, which the ledger names.
  public let digest: Digest

  /// Where an approval belongs.
  public static func path(_ approval: Approval, in folder: String) -> String {
    "\(folder)/\(approval.fingerprint.hex)-\(approval.approver).yaml"
  }

  /// The text of an approval.
  public static func text(_ approval: Approval) -> [UInt8] {
    var lines = ["version: 1", "fingerprint: \(approval.fingerprint.hex)", "change:"]
    lines += approval.preimage.split(separator: "\n", omittingEmptySubsequences: false).map {
      "  - \(JSONValue(text: String($0)))"
    }
    lines += [
      "release: \(JSONValue(text: approval.release))", "release_sha256: \(approval.releaseDigest.hex)",
      "lane: \(JSONValue(text: approval.lane))", "approver: \(JSONValue(text: approval.approver))",
      "reason: \(JSONValue(text: approval.reason))",
    ]
    if !approval.ticket.utf8.isEmpty { lines.append("ticket: \(JSONValue(text: approval.ticket))") }
    if let until = approval.until { lines.append("until: \(JSONValue(text: until))") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  init(_ bytes: [UInt8], path: String) throws(RegistryError) {
    let stored = try StoredObject(bytes, path: path)
    approval = Approval(
      fingerprint: try stored.digest("fingerprint"),
      preimage: try stored.strings("change").joined(separator: "\n"), release: try stored.string("release"),
      releaseDigest: try stored.digest("release_sha256"), lane: try stored.string("lane"),
      approver: try stored.string("approver"), reason: try stored.string("reason"),
      ticket: stored.optionalString("ticket") ?? "", until: stored.optionalString("until"))
    self.path = path
    digest = .sha256(of: bytes)
  }

  /// The approvals of a module in a tree.
  public static func all(in tree: Tree, folder: String) throws(RegistryError) -> [ApprovalFile] {
    var files: [ApprovalFile] = []
    for entry in tree.entries.under(folder) where entry.path.string.hasSuffix(".yaml") {
      guard let bytes = try tree.read(entry.path.string) else { continue }
      files.append(try ApprovalFile(bytes, path: entry.path.string))
    }
    return files
  }
}
