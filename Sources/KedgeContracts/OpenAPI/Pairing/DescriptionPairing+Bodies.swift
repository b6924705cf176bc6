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
        flow == .accepted ? .narrows : .widens)
    case (nil, let after?):
      let isDemand = after.isRequired || flow == .produced
      let word = after.isRequired ? "a required" : "an optional"
      add(
        "body-added", "\(word) request body was added", nil, after.node, new.name, flow,
        isDemand ? .narrows : .widens)
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
        after.node["required"] ?? after.node, new.name, flow, after.isRequired ? .narrows : .widens)
    }
    let match = RepresentationMatching(before.content, after.content, flow: flow)
    for (first, second) in match.pairs {
      pair(first, second, Surface.ofRequest(first, old), Surface.ofRequest(second, new))
    }
    for media in match.removed {
      add(
        "media-type-removed", "requests as `\(media.range.text)` were removed", media.node, after.node,
        new.name,
        flow, .narrows)
    }
    for media in match.added {
      add(
        "media-type-added", "requests as `\(media.range.text)` were added", before.node, media.node, new.name,
        flow, .widens)
    }
  }

  /// Two representations that are one.
  mutating func pair(_ old: MediaType, _ new: MediaType, _ before: Surface, _ after: Surface) {
    if new.range.isForm, before.schema != after.schema {
      var texts = TextualValues(set: set)
      let (first, second) = texts.comparable(before.schema, after.schema)
      set = texts.set
      add(before.with(first), after.with(second))
    } else {
      add(before, after)
    }
    pairItems(old, new, before, after)
    let names = Set(old.encodings.keys).union(new.encodings.keys).sorted()
    for name in names { pairEncodings(old, new, name, after) }
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

  private mutating func pairEncodings(_ old: MediaType, _ new: MediaType, _ name: Text, _ surface: Surface) {
    let usual = Serialization(form: .style("form", explode: true))
    let (before, after) = (old.encodings[name], new.encodings[name])
    let isSame =
      before?.contentType == after?.contentType
      && (before?.serialization ?? usual) == (after?.serialization ?? usual)
    if !isSame {
      add(
        "encoding-changed", "member `\(name)` of the form is written in another way",
        before?.node ?? old.node,
        after?.node ?? new.node, surface.name, surface.flow, .both)
    }
    pairHeaders(
      before?.headers ?? [], after?.headers ?? [], flow: surface.flow, operation: surface.name
    ) { first, second in
      let title = "\(surface.name) > \(name) > header \(first.name)"
      return (
        Surface(name: title, flow: surface.flow, schema: first.schema, node: first.schemaNode),
        Surface(name: title, flow: surface.flow, schema: second.schema, node: second.schemaNode)
      )
    }
  }
}
