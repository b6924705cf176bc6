public import KedgeDocuments

/// A recorded, expiring decision on one change. It binds all that the fingerprint is made of, the release it was made
/// against, and the lane.
public struct Approval: Hashable, Sendable {
  /// SHA-256 over the preimage.
  public let fingerprint: Digest
  /// All that the fingerprint is made of, as `ChangeIdentity.preimage` writes it.
  public let preimage: String
  /// The golden release that the change was compared with, and the digest of its release.yaml.
  public let release: String
  /// The digest of that release's release.yaml.
  public let releaseDigest: Digest
  /// The module's lane when it was approved.
  public let lane: String
  /// Who approved: an id that `actors/` names.
  public let approver: String
  /// Why.
  public let reason: String
  /// Where it was discussed; empty for nowhere.
  public let ticket: String
  /// The last day on which it counts, `2026-12-31`; nil for none.
  public let until: String?
  /// Why it cannot count whatever it is for, in a sentence: it is not signed, or by nobody who is known; nil for nothing.
  public let objection: String?

  /// An approval from its parts.
  public init(
    fingerprint: Digest, preimage: String, release: String, releaseDigest: Digest, lane: String,
    approver: String, reason: String, ticket: String = "", until: String? = nil,
    objection: String? = nil
  ) {
    self.fingerprint = fingerprint
    self.preimage = preimage
    self.release = release
    self.releaseDigest = releaseDigest
    self.lane = lane
    self.approver = approver
    self.reason = reason
    self.ticket = ticket
    self.until = until
    self.objection = objection
  }
}
