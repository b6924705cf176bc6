import KedgeDocuments

/// Whether an approval counts for a finding, and if not, why.
public enum ApprovalStanding: Hashable, Sendable, CustomStringConvertible {
  /// It counts.
  case counts
  /// Its last day is over.
  case expired(String)
  /// It was given in another lane.
  case otherLane(String)
  /// It was given against another release, or that release was altered since.
  case otherRelease(String)
  /// What it says the change is, is not what its fingerprint or the change says.
  case altered
  /// It is for the same place, whose content has changed since.
  case otherContent
  /// It cannot count whatever it is for; why.
  case objectionable(String)
  /// Who gave it took part in the change.
  case byAuthor(String)

  /// Why it does not count, in a sentence.
  public var description: String {
    switch self {
    case .counts: "it counts"
    case .expired(let day): "the approval was valid until \(day)"
    case .otherLane(let lane): "the approval was given in lane \(lane)"
    case .otherRelease(let version): "the approval was given against \(version) as it was then"
    case .altered: "the approval was altered: what it names is not what its fingerprint stands for"
    case .otherContent: "the approval was given for other content at this place"
    case .objectionable(let reason): reason
    case .byAuthor(let approver): "\(approver) is an author of the change and cannot approve it"
    }
  }
}

extension Approval {
  /// How it stands to a change.
  ///
  /// - Parameters:
  ///   - preimage: What identifies the change.
  ///   - golden: The release that it was compared with; nil where there is none.
  ///   - lane: The module's lane.
  ///   - authors: The addresses of those who took part in the change; they may not approve it.
  ///   - today: The day on which it must be valid.
  /// - Returns: Nil when it is about another change.
  public func standing(
    to preimage: String, golden: GoldenRelease?, lane: Lane, authors: Set<String>, today: Day
  ) -> ApprovalStanding? {
    let digest = Digest.sha256(of: preimage)
    guard fingerprint == digest else {
      return Self.place(self.preimage) == Self.place(preimage) ? .otherContent : nil
    }
    guard Text(self.preimage) == Text(preimage) else { return .altered }
    if let until {
      guard let day = Day(until), day >= today else { return .expired(until) }
    }
    guard Text(self.lane) == Text(lane.rawValue) else { return .otherLane(self.lane) }
    guard let golden, Text(golden.version) == Text(release), golden.digest == releaseDigest else {
      return .otherRelease(release)
    }
    if let objection { return .objectionable(objection) }
    return authors.contains(Person.address(of: approver)) ? .byAuthor(approver) : .counts
  }

  /// What identifies the place, without its content.
  private static func place(_ preimage: String) -> [Text] {
    preimage.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Text(String(Substring($0))) }
      .filter { !$0.string.hasPrefix("old: ") && !$0.string.hasPrefix("new: ") }
  }
}
