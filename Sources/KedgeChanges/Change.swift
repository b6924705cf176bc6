/// One located change, with what it does to documents. Whether that is allowed is for the policy to say.
public struct Change: Sendable {
  /// The rule that names it.
  public let rule: Rule
  /// What happened, in a sentence with names: "`invoice` now requires `currency`".
  public let message: String
  /// Where it was; nil for what is new.
  public let old: Place?
  /// Where it is: the changed node, else the nearest ancestor that is left, else the document.
  public let new: Place
  /// What it does, one entry a flow.
  public let impacts: [Impact]
  /// What is special about it, for policies.
  public let traits: Set<ChangeTrait>
  /// More to say, a sentence each: "looks like a rename of `ts`".
  public let notes: [String]
  /// What identifies the change, but for module and contract.
  public let identity: ChangeIdentity

  /// A change from its parts.
  public init(
    rule: Rule, message: String, old: Place?, new: Place, impacts: [Impact], traits: Set<ChangeTrait> = [],
    notes: [String] = [], identity: ChangeIdentity
  ) {
    self.rule = rule
    self.message = message
    self.old = old
    self.new = new
    self.impacts = impacts
    self.traits = traits
    self.notes = notes
    self.identity = identity
  }

  /// The surfaces that it reaches, of all flows.
  public var surfaces: [String] { impacts.flatMap(\.surfaces) }
}
