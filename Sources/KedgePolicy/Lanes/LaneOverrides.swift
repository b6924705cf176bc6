import KedgeDocuments

/// What a policy or kedge.yaml says of a lane; what it does not say stays as it was.
public struct LaneOverrides: Hashable, Sendable {
  /// How many people must approve.
  public enum Count: Hashable, Sendable {
    /// Nobody can.
    case forbidden
    /// So many different people.
    case people(Int)
  }

  var enforcement: Enforcement?
  var undecided: LaneSettings.Undecided?
  var additive: LaneSettings.Additive?
  var additiveApprovals: Int?
  var breakingApprovals: Count?
  var signed: Bool?
  var failsClosed: Bool?
  var killSwitch: KillSwitch?
  var validation: [String]?

  /// Nothing said.
  public init() {}

  static let keys = [
    "enforcement", "undecided", "additive", "approvals", "signed", "fails_closed", "kill_switch",
    "validation",
  ]

  init(_ field: Field) throws(PolicyError) {
    let fields = try Fields(field, "settings of a lane, such as { enforcement: enforced }", known: Self.keys)
    enforcement = try fields.read("enforcement") { field throws(PolicyError) in
      try field.choice(Enforcement.self, "enforcement")
    }
    undecided = try fields.read("undecided") { field throws(PolicyError) in
      try field.choice(LaneSettings.Undecided.self, "reaction")
    }
    additive = try fields.read("additive") { field throws(PolicyError) in
      try field.choice(LaneSettings.Additive.self, "reaction")
    }
    signed = try fields.read("signed") { field throws(PolicyError) in try field.boolean() }
    failsClosed = try fields.read("fails_closed") { field throws(PolicyError) in try field.boolean() }
    killSwitch = try fields.read("kill_switch") { field throws(PolicyError) in
      try field.choice(KillSwitch.self, "switch")
    }
    validation = try fields.read("validation") { field throws(PolicyError) in try field.strings() }
    if let approvals = fields["approvals"] { try readApprovals(approvals) }
  }

  private mutating func readApprovals(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "numbers of approvers, such as { additive: 1, breaking: forbidden }",
      known: ["additive", "breaking"])
    additiveApprovals = try fields.read("additive") { field throws(PolicyError) in try field.integer(1...100)
    }
    breakingApprovals = try fields.read("breaking") { field throws(PolicyError) in
      if let text = field.node.text {
        guard text == "forbidden" else {
          throw field.expected("forbidden, or a number of people from 1 to 100")
        }
        return Count.forbidden
      }
      return .people(try field.integer(1...100))
    }
  }

  /// The settings with what is said here.
  public func applied(to settings: LaneSettings) -> LaneSettings {
    var result = settings
    if let enforcement { result.enforcement = enforcement }
    if let undecided { result.undecided = undecided }
    if let additive { result.additive = additive }
    if let additiveApprovals { result.additiveApprovals = additiveApprovals }
    switch breakingApprovals {
    case .people(let count): result.breakingApprovals = count
    case .forbidden: result.breakingApprovals = nil
    case nil: break
    }
    if let signed { result.signed = signed }
    if let failsClosed { result.failsClosed = failsClosed }
    if let killSwitch { result.killSwitch = killSwitch }
    if let validation { result.validation = validation }
    return result
  }

  /// Reads settings by lane.
  static func table(_ field: Field) throws(PolicyError) -> [Lane: LaneOverrides] {
    let fields = try Fields(
      field, "settings by lane, such as { production: { undecided: block } }",
      known: Lane.allCases.map(\.rawValue))
    var table: [Lane: LaneOverrides] = [:]
    for lane in Lane.allCases {
      table[lane] = try fields.read(Text(lane.rawValue)) { field throws(PolicyError) in
        try LaneOverrides(field)
      }
    }
    return table
  }
}
