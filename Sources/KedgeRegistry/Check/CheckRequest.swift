public import KedgeDocuments
public import KedgePolicy

/// What shall be checked, and against what.
public struct CheckRequest: Sendable {
  /// Which state of the contracts is checked.
  public enum Subject: Sendable {
    /// What lies in the work tree, by its own kedge.yaml.
    case workTree
    /// What is staged, by policy, lanes and releases of HEAD.
    case staged
    /// What lies in the work tree, by policy, lanes, releases and approvals of the commit where this branch left another.
    case base(String)
  }

  /// Which state is checked.
  public var subject: Subject
  /// Compares with this instead of the golden releases: `MODULE@VERSION`, or the commit where this branch left a revision.
  public var against: String?
  /// A lane to judge by, where it is stricter than the module's own.
  public var lane: Lane?
  /// The modules to check; all when empty.
  public var modules: [String]
  /// The day on which approvals and ignores must be valid.
  public var today: Day
  /// Texts that stand for files of the work tree, by path from the top level: what an editor has not saved.
  public var unsaved: [Text: [UInt8]]

  /// Whether changes are held against the documents and consumers that kedge.yaml names.
  public var measuresImpact = false
  /// Is told what is looked at, from the thread that checks.
  public var noting: @Sendable (CheckProgress) -> Void = { _ in }

  /// A request.
  public init(
    subject: Subject = .workTree, against: String? = nil, lane: Lane? = nil, modules: [String] = [],
    today: Day, unsaved: [Text: [UInt8]] = [:]
  ) {
    self.subject = subject
    self.against = against
    self.lane = lane
    self.modules = modules
    self.today = today
    self.unsaved = unsaved
  }
}
