import KedgeDocuments
import KedgeSchema

/// Reads one version of an API; its schemas go into a set.
struct DescriptionReader {
  /// A part that several places refer to is read once for each side that writes it.
  struct PartKey: Hashable {
    let node: Node
    let flow: Flow
  }

  var set: SchemaSet
  let source: ContractSource
  let version: SpecificationVersion
  let files: ReferencedFiles
  /// What is left out, in the order in which it was met.
  var notCompared: [String] = []
  var parameters: [PartKey: HTTPParameter] = [:]
  var contents: [PartKey: [MediaType]] = [:]
  var schemes: [Text: SecurityScheme] = [:]
  private let dialect: Dialect
  private let hasViews: Bool

  init(_ source: ContractSource, version: SpecificationVersion, set: consuming SchemaSet) {
    self.set = set
    self.source = source
    self.version = version
    files = ReferencedFiles(source)
    dialect = Self.dialect(of: source.document, version)
    hasViews = ViewSearch.mayDiffer(source.document)
  }

  var root: Node { source.document.root }

  static func dialect(of document: Document, _ version: SpecificationVersion) -> Dialect {
    guard version == .openAPI31, let address = document.root["jsonSchemaDialect"]?.string,
      let named = Dialect(metaschema: address), named.draft != .draft2020
    else { return version.dialect }
    return named
  }

  // MARK: References

  /// The object itself, behind references; nil when one leads nowhere.
  mutating func target(of node: Node) -> Node? {
    var current = node
    for _ in 0..<32 {
      guard let reference = current["$ref"]?.string else { return current }
      guard let next = files.target(of: reference, in: current.document) else {
        leaveOut("the reference `\(reference)` leads nowhere", at: node)
        return nil
      }
      current = next
    }
    leaveOut("references that lead in a circle", at: node)
    return nil
  }

  /// Notes what no comparison looks at.
  mutating func leaveOut(_ what: String, at node: Node) {
    let words = "\(what) (\(node.document.name):\(node.position))"
    if !notCompared.contains(words) { notCompared.append(words) }
  }

  // MARK: Schemas

  /// The schema at a node, as those see it who write documents of a flow.
  mutating func schema(at node: Node, _ flow: Flow) throws(ContractError) -> SchemaID {
    let view = hasViews ? Self.view(flow) : .exchange
    do throws(SchemaError) {
      return try set.load(
        node, address: files.address(of: node.document), dialect: dialect.viewed(view),
        universe: universe(view), resolver: { [files] in try files.document(at: $0) })
    } catch {
      throw .schema(error)
    }
  }

  /// The schema that a member of an object is; everything where it is not there.
  mutating func schema(
    _ name: Text, of node: Node, _ flow: Flow
  ) throws(ContractError) -> (id: SchemaID, node: Node) {
    guard let schema = node[name] else { return (anything(at: node), node) }
    return (try self.schema(at: schema, flow), schema)
  }

  /// A schema for where none is written.
  mutating func anything(at node: Node) -> SchemaID {
    set.add(true, at: node, dialect: dialect, resource: ResourceID(rawValue: 0))
  }

  private static func view(_ flow: Flow) -> SchemaView {
    switch flow {
    case .accepted: .request
    case .produced: .response
    case .exchanged: .exchange
    }
  }

  /// Views are loaded side by side, each as a universe of its own.
  private func universe(_ view: SchemaView) -> Universe {
    let number = Int(source.universe.rawValue)
    return view == .response ? Universe(number + 1_000_000) : source.universe
  }
}
