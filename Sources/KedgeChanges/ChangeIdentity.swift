public import KedgeDocuments

/// What makes two changes the same one: never the wording of a message, line numbers or versions.
public struct ChangeIdentity: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// The one surface that is concerned; empty for several, or for a contract of one.
  public let surface: String
  /// The pointer to the changed place, in the new document where it is there, else in the old one.
  public let pointer: String
  /// Names what changed at the place where several may: a property, an enum value; empty otherwise.
  public let subject: String
  /// The canonical digest of the old subschema with all that it refers to; nil for what is new.
  public let old: Digest?
  /// The canonical digest of the new subschema with all that it refers to; nil for what is gone.
  public let new: Digest?

  /// An identity from its parts.
  public init(
    rule: String, surface: String, pointer: String, subject: String = "", old: Digest?, new: Digest?
  ) {
    self.rule = rule
    self.surface = surface
    self.pointer = pointer
    self.subject = subject
    self.old = old
    self.new = new
  }

  /// The text whose SHA-256 is the fingerprint: one `name: value` a line.
  public func preimage(module: String, contract: String) -> String {
    [
      "rule: \(rule)", "module: \(module)", "contract: \(contract)", "surface: \(surface)",
      "pointer: \(pointer)", "subject: \(subject)", "old: \(old?.hex ?? "-")", "new: \(new?.hex ?? "-")",
    ].joined(separator: "\n")
  }

  /// The fingerprint; 12 digits of it are shown on screen.
  public func fingerprint(module: String, contract: String) -> Digest {
    .sha256(of: preimage(module: module, contract: contract))
  }
}
