import KedgeDocuments
import KedgeSchema

/// Bodies of requests, and representations.
extension DescriptionPairing {
  mutating func pairBodies(_ old: HTTPOperation, _ new: HTTPOperation) {
    let flow = new.side.requestFlow
    switch (old.body, new.body) {
    case (nil, nil): break
    case (let before?, nil):
      add(
        "body-removed", "the request body was removed", before.node, nil, old.name, flow,
        flow == .accepted ? .narrows : .widens,
        example: flow == .accepted
          ? before.content.first.map { HTTPMessage(of: old, .body($0)) } : HTTPMessage(of: new),
        near: new.node)
    case (nil, let after?):
      let isDemand = after.isRequired || flow == .produced
      let word = after.isRequired ? "a required" : "an optional"
      add(
        "body-added", "\(word) request body was added", nil, after.node, new.name, flow,
        isDemand ? .narrows : .widens, example: HTTPMessage(of: old))
    case (let before?, let after?): pair(before, after, old, new)
    }
  }

  private mutating func pair(
    _ before: RequestBody, _ after: RequestBody, _ old: HTTPOperation, _ new: HTTPOperation
  ) {
    let flow = new.side.requestFlow
    if before.isRequired != after.isRequired {
      let word = after.isRequired ? "required" : "optional"
      add(
        "body-became-\(word)", "the request body is \(word) now", before.node,
        after.node["required"] ?? after.node, new.name, flow, after.isRequired ? .narrows : .widens,
        example: HTTPMessage(of: after.isRequired ? old : new))
    }
    let match = RepresentationMatching(before.content, after.content)
    for (first, second) in match.pairs {
      pair(first, second, Surface.ofRequest(first, old), Surface.ofRequest(second, new))
    }
    for media in match.removed {
      add(
        "media-type-removed", "requests as `\(media.range.text)` were removed", media.node, after.node,
        new.name, flow, .narrows, example: HTTPMessage(of: old, .body(media)))
    }
    for media in match.added {
      add(
        "media-type-added", "requests as `\(media.range.text)` were added", before.node, media.node, new.name,
        flow, .widens, example: HTTPMessage(of: new, .body(media)))
    }
  }

  /// Two representations that are one.
  mutating func pair(_ old: MediaType, _ new: MediaType, _ before: Surface, _ after: Surface) {
    if set.isOctets(old), set.isOctets(new) {
      // Bytes are bytes: 3.0 calls them a binary text, 3.1 says nothing of them.
    } else if new.range.isForm || new.range.isText, before.schema != after.schema {
      var texts = TextualValues(set: set)
      let (first, second) = texts.comparable(
        before.schema, after.schema, joined: old.joinedMembers.union(new.joinedMembers))
      set = texts.set
      add(before.with(first), after.with(second))
    } else {
      add(before, after)
    }
    if new.range.isXML { pairXML(before, after) }
    pairItems(old, new, before, after)
    pairEncodings(old, new, after, example: Self.message(before, after))
  }

  private mutating func pairXML(_ before: Surface, _ after: Surface) {
    for difference in XMLPairing(before.schema, after.schema, in: set).differences {
      let title = difference.name.isEmpty ? "the root" : "`\(difference.name)`"
      add(
        "xml-changed", "\(title) is written in another way in XML", difference.old, difference.new,
        after.name,
        after.flow, .both)
    }
  }

  private mutating func pairItems(_ old: MediaType, _ new: MediaType, _ before: Surface, _ after: Surface) {
    guard old.itemSchema != nil || new.itemSchema != nil else { return }
    let schema = set[after.schema]
    let first =
      old.itemSchema ?? set.add(true, at: old.node, dialect: schema.dialect, resource: schema.resource)
    let second =
      new.itemSchema ?? set.add(true, at: new.node, dialect: schema.dialect, resource: schema.resource)
    add(
      Surface(name: before.name + " > item", flow: before.flow, schema: first, node: set[first].node),
      Surface(name: after.name + " > item", flow: after.flow, schema: second, node: set[second].node))
  }
}

extension MediaType {
  /// The members of a form whose lists stand in one text.
  fileprivate var joinedMembers: Set<Text> {
    Set(
      encodings.filter { _, encoding in
        if case .style(_, explode: false) = encoding.serialization.form { true } else { false }
      }.keys)
  }
}

extension SchemaSet {
  /// Whether a body is any row of bytes.
  fileprivate func isOctets(_ media: MediaType) -> Bool {
    if media.range.isForm || media.range.isXML || media.range.isJSON { return false }
    let schema = behindReferences(media.schema)
    return schema.boolean
      ?? schema.keywords.allSatisfy { keyword in
        switch keyword.rule {
        case .annotation: true
        case .format(let name): name == "binary"
        case .type(let types): types.contains(.string)
        default: false
        }
      }
  }
}
