import KedgeDocuments
import KedgeSchema

/// How members of forms and parts of multipart bodies are written.
extension DescriptionPairing {
  mutating func pairEncodings(_ old: MediaType, _ new: MediaType, _ surface: Surface, example: HTTPMessage?) {
    for name in encodedMembers(old, new) {
      let members = (set.member(name, of: old.schema), set.member(name, of: new.schema))
      guard let member = members.0 ?? members.1 else { continue }  // the encoding of no property says nothing
      pair(
        EncodedPart(old.encodings[name], member: members.0 ?? member, old, set),
        EncodedPart(new.encodings[name], member: members.1 ?? member, new, set),
        "member `\(name)` of the form",
        surface, example)
    }
    for index in 0..<max(old.prefixEncodings.count, new.prefixEncodings.count) {
      pair(
        EncodedPart(old.partEncoding(index), member: nil, old, set),
        EncodedPart(new.partEncoding(index), member: nil, new, set), "part \(index + 1) of the body", surface,
        example)
    }
    if old.itemEncoding != nil || new.itemEncoding != nil {
      pair(
        EncodedPart(old.itemEncoding, member: nil, old, set),
        EncodedPart(new.itemEncoding, member: nil, new, set), "each further part of the body", surface,
        example)
    }
  }

  /// Members of which either version says how they are written, and those that became files or were files.
  private func encodedMembers(_ old: MediaType, _ new: MediaType) -> [Text] {
    var names = Set(old.encodings.keys).union(new.encodings.keys)
    guard new.range.isMultipart, old.schema != new.schema else { return names.sorted() }
    for name in set.declaredNames(of: new.schema) {
      guard let before = set.member(name, of: old.schema), let after = set.member(name, of: new.schema) else {
        continue
      }
      if set.isPlainText(before) && set.isFile(after) || set.isFile(before) && set.isPlainText(after) {
        names.insert(name)
      }
    }
    return names.sorted()
  }

  private mutating func pair(
    _ before: EncodedPart, _ after: EncodedPart, _ title: String, _ surface: Surface, _ example: HTTPMessage?
  ) {
    if let effect = before.effect(of: after) {
      add(
        "encoding-changed", "\(title) is written in another way", before.node, after.node, surface.name,
        surface.flow, effect, example: example)
    }
    pairHeaders(before.headers, after.headers, flow: surface.flow, operation: surface.name) { first, second in
      let name = "\(surface.name) > \(title) > header \(first.name)"
      return (
        Surface(name: name, flow: surface.flow, schema: first.schema, node: first.schemaNode),
        Surface(name: name, flow: surface.flow, schema: second.schema, node: second.schemaNode)
      )
    }
  }
}

extension MediaType {
  /// The encoding of the part at a position.
  fileprivate func partEncoding(_ index: Int) -> Encoding? {
    index < prefixEncodings.count ? prefixEncodings[index] : itemEncoding
  }
}

extension SchemaSet {
  /// The names of the properties that a schema declares itself.
  fileprivate func declaredNames(of id: SchemaID) -> [Text] {
    behindReferences(id).keywords.flatMap { keyword -> [Text] in
      if case .properties(let list) = keyword.rule { list.map(\.name) } else { [] }
    }
  }

  /// Whether a part of a form is a file: bytes with a name.
  func isFile(_ id: SchemaID) -> Bool {
    let node = behindReferences(id).node
    return node["type"]?.string == "file" || node["format"]?.string == "binary"
      || node["contentMediaType"]?.string == "application/octet-stream"
  }

  fileprivate func isPlainText(_ id: SchemaID) -> Bool {
    types(of: id) == .string && !isFile(id) && behindReferences(id).node["contentEncoding"] == nil
  }

  /// The schema of a property that a schema declares; nil for none. What cannot be looked into declares everything.
  fileprivate func member(_ name: Text, of id: SchemaID) -> SchemaID? {
    let schema = behindReferences(id)
    if schema.keywords.isEmpty { return nil }
    for keyword in schema.keywords {
      switch keyword.rule {
      case .properties(let list):
        if let found = list.first(where: { $0.name == name }) { return found.schema }
      case .reference, .allOf, .anyOf, .oneOf, .conditional, .dynamicReference: return id
      default: break
      }
    }
    return nil
  }
}
