public import KedgeDocuments
public import KedgePolicy

/// Writes what one command does, with the events that tell of it.
public struct Recorder {
  /// What is written and removed.
  public var transaction: Transaction
  /// When.
  public let time: Timestamp
  /// Who: the id.
  public let actor: String
  /// The id that all events of the command share.
  public let correlation: String

  private let tree: Tree
  private let layout: SnapshotLayout

  /// A recorder for the person who runs the program; who is new gets an id.
  public init(
    repository: Repository, tree: Tree, layout: SnapshotLayout, time: Timestamp = .now,
    files: any FileSystem = LocalFileSystem()
  ) throws(RegistryError) {
    self.tree = tree
    self.layout = layout
    self.time = time
    correlation = RandomID.next()
    transaction = try Transaction(repository.journal(files))
    let name = try repository.person()
    if let known = try Actors(tree: tree, folder: layout.actors).id(of: name) {
      actor = known
    } else {
      actor = RandomID.next()
      try transaction.write(name + "\n", to: layout.actors + "/" + actor)
    }
  }

  /// Writes an approval, with a signature beside it where a key is given.
  ///
  /// - Returns: The digest that the event names.
  mutating func write(
    _ approval: Approval, in folder: String, signedWith key: String?
  ) throws(RegistryError) -> Digest {
    let text = ApprovalFile.text(approval)
    let path = ApprovalFile.path(approval, in: folder)
    try transaction.write(text, to: path)
    if let key { try transaction.write(try Signatures.sign(text, key: key), to: path + ".sig") }
    return .sha256(of: text)
  }

  /// Adds an event.
  public mutating func record(
    _ action: LedgerEvent.Action, module: String, before: Digest?, after: Digest?,
    details: [(name: String, value: String)]
  ) throws(RegistryError) {
    let folder = layout.ledger(of: module)
    var event: JSONObject = [
      "version": .number(ExactNumber(1)), "time": JSONValue(text: time.description),
      "correlation": JSONValue(text: correlation), "actor": JSONValue(text: actor),
      "action": JSONValue(text: action.rawValue), "module": JSONValue(text: module),
      "details": .object(JSONObject(details.map { (Text($0.name), JSONValue(text: $0.value)) })),
    ]
    if let before { event["before"] = JSONValue(text: before.hex) }
    if let after { event["after"] = JSONValue(text: after.hex) }
    event["previous"] = JSONValue(list: try heads(of: module).map(\.hex))
    let text = StoredText.write(event)
    last[Text(module)] = .sha256(of: text)
    try transaction.write(text, to: "\(folder)/\(time.compact)-\(action.rawValue)-\(RandomID.next()).json")
  }

  /// The events of this command by module: the next one follows them.
  private var last: [Text: Digest] = [:]

  private func heads(of module: String) throws(RegistryError) -> [Digest] {
    if let digest = last[Text(module)] { return [digest] }
    return try Ledger(tree: tree, folder: layout.ledger(of: module)).heads
  }
}
