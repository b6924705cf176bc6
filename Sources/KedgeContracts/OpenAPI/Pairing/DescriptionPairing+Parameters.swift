import KedgeDocuments
import KedgeSchema

/// Parameters of requests and headers of responses: named values that are there or not.
extension DescriptionPairing {
  mutating func pairParameters(_ old: HTTPOperation, _ new: HTTPOperation) {
    let match = ParameterMatching(old, new)
    for (before, after) in match.pairs {
      pair(before, after, Surface.of(before, old), Surface.of(after, new), subject: "parameter")
      if before.name != after.name, after.place != .header {
        addOfCode(
          "parameter-renamed", "\(after.place.title) `\(before.name)` is called `\(after.name)` now",
          before.node,
          after.node, new.name)
      }
    }
    for parameter in match.undescribed {
      let before = anything(like: parameter)
      compare(before, parameter, Surface.of(before, new), Surface.of(parameter, new))
    }
    for parameter in match.forgotten {
      let after = anything(like: parameter)
      compare(parameter, after, Surface.of(parameter, old), Surface.of(after, old))
    }
    let flow = new.side.requestFlow
    for (before, after) in match.moved {
      add(
        "parameter-moved",
        "\(before.place.title) `\(before.name)` is a \(after.place.title) now", before.node, after.node,
        new.name,
        flow, .both, example: HTTPMessage(of: old, .parameter(before)))
    }
    for parameter in match.removed {
      add(
        "parameter-removed", "\(parameter.place.title) `\(parameter.name)` was removed", parameter.node, nil,
        old.name, flow, flow == .accepted ? .narrows : .widens,
        example: HTTPMessage(of: flow == .accepted ? old : new, .parameter(parameter)).shown(flow),
        near: new.node)
    }
    for parameter in match.added {
      let word = parameter.isRequired ? "required" : "optional"
      add(
        "parameter-added", "\(word) \(parameter.place.title) `\(parameter.name)` was added", nil,
        parameter.node,
        new.name, flow, parameter.isRequired || flow == .produced ? .narrows : .widens,
        example: HTTPMessage(of: old))
    }
  }

  /// The same parameter without a schema.
  private mutating func anything(like parameter: HTTPParameter) -> HTTPParameter {
    let schema = set[parameter.schema]
    return parameter.with(
      set.add(true, at: parameter.node, dialect: schema.dialect, resource: schema.resource))
  }

  /// The schemas of two parameters, whose values are text.
  private mutating func compare(
    _ old: HTTPParameter, _ new: HTTPParameter, _ before: Surface, _ after: Surface
  ) {
    var texts = TextualValues(set: set)
    let (first, second) = texts.comparable(old, new)
    set = texts.set
    add(before.with(first), after.with(second))
  }

  /// Headers of responses that are paired.
  mutating func pairHeaders(
    _ old: [HTTPParameter], _ new: [HTTPParameter], flow: Flow, operation: String,
    _ surfaces: (HTTPParameter, HTTPParameter) -> (Surface, Surface)
  ) {
    for before in old {
      guard let after = new.first(where: { $0.isSameHeader(as: before) }) else {
        add(
          "header-removed", "header `\(before.name)` was removed", before.node, nil, operation, flow,
          flow == .accepted ? .narrows : .widens,
          example: (surfaces(before, before).1.carrier as? HTTPMessage)?.withoutDocument,
          near: (surfaces(before, before).1.carrier as? HTTPMessage)?.node)
        continue
      }
      let (first, second) = surfaces(before, after)
      pair(before, after, first, second, subject: "header")
    }
    for after in new where !old.contains(where: { $0.isSameHeader(as: after) }) {
      let isDemand = after.isRequired || flow == .produced
      add(
        "header-added", "header `\(after.name)` was added", nil, after.node, operation, flow,
        isDemand ? .narrows : .widens)
    }
  }

  private mutating func pair(
    _ old: HTTPParameter, _ new: HTTPParameter, _ before: Surface, _ after: Surface, subject: String
  ) {
    let title = "\(subject == "header" ? "header" : new.place.title) `\(new.name)`"
    let flow = after.flow
    let example = Self.message(before, after)
    if old.isRequired != new.isRequired {
      let word = new.isRequired ? "required" : "optional"
      add(
        "\(subject)-became-\(word)", "\(title) is \(word) now", old.node, new.node["required"] ?? new.node,
        after.name, flow, new.isRequired ? .narrows : .widens, example: example?.withoutDocument)
    }
    if subject == "parameter" { pairSunsets(old.node, new.node, title, after.name) }
    if let effect = serializationEffect(old, new) {
      add(
        "\(subject)-serialization-changed",
        "\(title) is written in another way: \(new.serialization.words) instead of \(old.serialization.words)",
        old.node, new.node, after.name, flow, effect, example: example)
    }
    if subject == "parameter", flow == .accepted, !new.isRequired, let default1 = old.defaultValue,
      let default2 = new.defaultValue, default1 != default2
    {
      add(
        "parameter-default-changed", "\(title) is \(default2) when it is left out, and was \(default1)",
        old.node,
        new.node, after.name, flow, .both, example: example?.withoutDocument)
    }
    compare(old, new, before, after)
  }

  /// What shows a difference: a request as it was sent, an answer as it is.
  static func message(_ before: Surface, _ after: Surface) -> HTTPMessage? {
    (after.flow == .produced ? after : before).carrier as? HTTPMessage
  }

  /// What another way of writing does; nil when nothing shows.
  private func serializationEffect(
    _ old: HTTPParameter, _ new: HTTPParameter
  ) -> StructuralEvent.Effect? {
    let (before, after) = visible(old, new)
    guard before != after else { return nil }
    guard before.form == after.form, before.inner == after.inner else { return .both }
    let loses =
      before.allowsEmpty && !after.allowsEmpty || before.allowsReserved && !after.allowsReserved
    let gains = !before.allowsEmpty && after.allowsEmpty || !before.allowsReserved && after.allowsReserved
    return loses && gains ? .both : loses ? .narrows : .widens
  }
}

extension DescriptionPairing {
  /// What of two ways of writing shows: a single value is written as a list of one is.
  fileprivate func visible(
    _ old: HTTPParameter, _ new: HTTPParameter
  ) -> (old: Serialization, new: Serialization) {
    var (before, after) = (old.serialization, new.serialization)
    if !set.mayBeComposite(old.schema) || !set.mayBeComposite(new.schema) {
      (before, after) = (before.ofSingleValues, after.ofSingleValues)
    } else if !set.mayBeObject(old.schema), !set.mayBeObject(new.schema) {
      (before, after) = (before.ofLists, after.ofLists)
    }
    // Numbers and booleans have no reserved characters.
    if !set.mayHoldText(old.schema), !set.mayHoldText(new.schema) {
      (before.allowsReserved, after.allowsReserved) = (false, false)
    }
    return (before, after)
  }
}

extension HTTPParameter {
  /// Whether two headers have one name.
  func isSameHeader(as other: HTTPParameter) -> Bool {
    DescriptionReader.lowercased(name) == DescriptionReader.lowercased(other.name)
  }
}

extension Surface {
  /// The same surface with another schema.
  func with(_ schema: SchemaID) -> Surface {
    Surface(name: name, flow: flow, schema: schema, node: node, carrier: carrier)
  }
}

extension HTTPMessage {
  /// With the part where it was understood, without where it was looked for.
  fileprivate func shown(_ flow: Flow) -> HTTPMessage { flow == .accepted ? self : withoutDocument }
}
