public import KedgeChanges
public import KedgeContracts
public import KedgeDocuments

/// One row of a policy's table: for which changes it stands, and what it says for each flow.
public struct ClassificationRow: Sendable {
  /// What it is called in reports.
  public let event: String
  /// The topics that it is for; nil for all.
  public let topics: [Topic]?
  /// The rules that it is for, by id; nil for all.
  public let rules: [String]?
  /// What a change must have to be meant; nil for nothing.
  public let traits: [ChangeTrait]?
  /// The directions that it is for.
  public let effects: [Direction]
  /// What it says; a flow without a cell is left to the rows below.
  public let cells: [Flow: Cell]
  /// Where it is written.
  public let node: Node

  /// Whether it stands for a change in a direction.
  func applies(to aspect: Aspect) -> Bool {
    effects.contains(aspect.direction) && topics?.contains(aspect.rule.topic) ?? true
      && rules?.contains { Text($0) == Text(aspect.rule.id) } ?? true
      && traits?.allSatisfy(aspect.traits.contains) ?? true
  }

  static let keys = ["event", "topics", "rules", "traits", "effects"] + Flow.allCases.map(\.rawValue)

  init(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field,
      "a row such as { event: enum value added, topics: [value-added], effects: [widens], produced: noted }",
      known: Self.keys)
    node = fields.node
    event = try fields.required("event", example: "event: enum value added").string()
    topics = try fields.read("topics") { field throws(PolicyError) in
      try field.list("a list of topics") { field throws(PolicyError) in try field.choice(Topic.self, "topic")
      }
    }
    rules = try fields.read("rules") { field throws(PolicyError) in
      try field.list("a list of rules") { field throws(PolicyError) in try field.rule() }
    }
    traits = try fields.read("traits") { field throws(PolicyError) in
      try field.list("a list of traits") { field throws(PolicyError) in
        try field.choice(ChangeTrait.self, "trait")
      }
    }
    effects =
      try fields.read("effects") { field throws(PolicyError) in
        try field.list("a list of effects") { field throws(PolicyError) in
          try field.choice(Direction.self, "effect")
        }
      } ?? Direction.allCases
    cells = try Self.cells(fields)
  }

  /// The cells by flow.
  static func cells(_ fields: Fields) throws(PolicyError) -> [Flow: Cell] {
    var cells: [Flow: Cell] = [:]
    for flow in Flow.allCases {
      cells[flow] = try fields.read(Text(flow.rawValue)) { field throws(PolicyError) in
        try field.choice(Cell.self, "class")
      }
    }
    return cells
  }
}

extension Field {
  /// The id of a rule of the catalogue.
  func rule() throws(PolicyError) -> String {
    let id = try string("the id of a rule")
    guard Catalogue[id] != nil else {
      throw .unknownName(at: node, subject: "rule", name: id, known: Catalogue.rules.map(\.id))
    }
    return id
  }
}
