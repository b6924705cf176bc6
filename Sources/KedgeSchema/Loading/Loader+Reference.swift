import KedgeDocuments

extension Loader {
  /// Finds what a reference points at, and puts it into the schema that holds the reference.
  mutating func resolve(_ pending: PendingReference) {
    let base = set.resources[Int(pending.resource.rawValue)].base
    let reference = URIReference(pending.text)
    let target = reference.resolved(against: base)
    let address = target.address
    guard let resource = resource(at: address, base: target, dialect: pending.dialect) else {
      let detail = missing[address] ?? Self.absence(of: address)
      return leaveUnresolved(pending, reference, address, missing: address, detail)
    }
    guard let id = schema(for: reference.fragment ?? "", in: resource) else {
      let detail = "the document has no such place"
      return leaveUnresolved(pending, reference, address, missing: nil, detail)
    }
    replace(pending, with: rule(of: pending, fragment: reference.fragment ?? "", resource, id))
  }

  private func rule(
    of pending: PendingReference, fragment: String, _ resource: ResourceID, _ id: SchemaID
  ) -> KeywordRule {
    let found = set.resources[Int(resource.rawValue)]
    switch pending.kind {
    case .lexical: return .reference(id)
    case .dynamic:
      let name = Text(PercentEncoding.decoded(fragment))
      return found.dynamicAnchors[name] == nil ? .reference(id) : .dynamicReference(id, anchor: name)
    case .recursive: return found.isRecursiveAnchor ? .recursiveReference(id) : .reference(id)
    }
  }

  private mutating func leaveUnresolved(
    _ pending: PendingReference, _ reference: URIReference, _ address: String, missing document: String?,
    _ detail: String
  ) {
    let full = reference.fragment.map { address + "#" + $0 } ?? address
    report(
      .unresolvedReference(address: full, detail: detail), at: pending.node, keyword: pending.keyword,
      in: pending.schema)
    set.unresolvedReferences.append(
      UnresolvedReference(
        address: full, missingDocument: document, node: pending.node, schema: pending.schema))
    replace(pending, with: .unresolvedReference(full))
  }

  private mutating func replace(_ pending: PendingReference, with rule: KeywordRule) {
    let old = set.arena[pending.schema]
    let keywords = old.keywords.map { keyword in
      keyword.node == pending.node ? Keyword(name: keyword.name, node: keyword.node, rule: rule) : keyword
    }
    set.arena[pending.schema] = old.with(keywords: keywords)
  }

  /// The resource at an absolute address: known, built in, or from the resolver.
  private mutating func resource(at address: String, base: URIReference, dialect: Dialect) -> ResourceID? {
    let key = ResourceKey(universe: universe, address: address)
    if let known = set.resourceIndex[key] { return known }
    if missing[address] != nil { return nil }
    do {
      guard let document = try MetaSchemas.document(at: address) ?? resolver(address) else {
        missing[address] = Self.absence(of: address)
        return nil
      }
      return enter(document, at: base, dialect: dialect)
    } catch {
      missing[address] = "\(error)"
      return nil
    }
  }

  private static func absence(of address: String) -> String {
    address.contains("://")
      ? "nothing is fetched from a network, and no file is named for this address"
      : "there is no document at this address"
  }

  /// Enters a referenced document. Its schemas are read before the fragment is looked for.
  private mutating func enter(_ document: Document, at base: URIReference, dialect: Dialect) -> ResourceID {
    let key = ResourceKey(universe: universe, address: base.address)
    if let known = set.documents[DocumentKey(document, in: universe)] {
      set.resourceIndex[key] = known.resource
      return known.resource
    }
    let isSchema = dialect.openAPI == nil || document.root["$schema"] != nil || document.root["$id"] != nil
    let resource = enter(document, base: base, dialect: dialect, readsRoot: isSchema)
    while let next = pendingSchemas.popLast() { read(next) }
    return set.resourceIndex[key] ?? resource
  }

  /// The schema that a fragment names in a resource, or nil.
  private mutating func schema(for fragment: String, in resource: ResourceID) -> SchemaID? {
    let found = set.resources[Int(resource.rawValue)]
    let decoded = PercentEncoding.decoded(fragment)
    if decoded.isEmpty { return schema(at: found.node, in: resource) }
    guard decoded.utf8.first == 0x2F else { return found.anchors[Text(decoded)] }
    guard let pointer = JSONPointer(decoded), let node = Self.descend(from: found.node, along: pointer) else {
      return nil
    }
    let id = schema(at: node, in: resource)
    while let next = pendingSchemas.popLast() { read(next) }
    return id
  }

  /// Pointers are relative to the resource, which need not be the whole document.
  private static func descend(from node: Node, along pointer: JSONPointer) -> Node? {
    var current = node
    for token in pointer.tokens {
      switch current.kind {
      case .object:
        guard let next = current[token] else { return nil }
        current = next
      case .array:
        guard let index = Int(token.string), token.string == "\(index)", let next = current[index] else {
          return nil
        }
        current = next
      default: return nil
      }
    }
    return current
  }
}
