import KedgeDocuments
import KedgeSchema

/// Operations that came or went where another one answers the same requests.
///
/// `/users/me` beside `/users/{id}` takes requests away from the template; when it goes, the template has them back. What
/// was answered must still be, and be readable: that is asked of the two operations as of two versions of one.
extension DescriptionPairing {
  /// Takes out of what came and went the operations that another one stood or stands in for.
  mutating func route(_ matching: inout OperationMatching, _ old: [HTTPOperation], _ new: [HTTPOperation]) {
    let (before, after) = (RequestRouting(old), RequestRouting(new))
    let kept = Set(matching.pairs.map(\.old.name))
    matching.keepAdded { operation in
      guard let answer = before.answer(instead: operation), kept.contains(answer.operation.name) else {
        return true
      }
      return !shadow(answer, operation)
    }
    matching.keepRemoved { operation in
      after.answer(instead: operation).map { !fall(operation, to: $0) } ?? true
    }
  }

  /// An operation that answers now what another one answered; false where it takes no requests away.
  private mutating func shadow(_ answer: RequestRouting.Answer, _ new: HTTPOperation) -> Bool {
    guard accepts(answer) else { return false }
    let old = answer.operation(at: new.path)
    let (pairs, broken) = apart { $0.pairExchange(old, new) }
    let message = "`\(new.name)` takes requests from `\(old.name)` and does not answer them as that did"
    let added = StructuralEvent(
      rule: "operation-added", message: "`\(new.name)` was added and answers as `\(old.name)` did", old: nil,
      new: new.node, surfaces: [new.name], flow: .accepted, effect: .widens)
    add(
      Self.event("path-shadowed", message, broken, old.node, new.node, new.name, example: old), pairs, added,
      isBroken: !broken.isEmpty)
    return true
  }

  /// An operation that is gone, whose requests another one answers; false where that one refuses them.
  private mutating func fall(_ old: HTTPOperation, to answer: RequestRouting.Answer) -> Bool {
    guard accepts(answer) else { return false }
    let new = answer.operation(at: old.path)
    let (pairs, broken) = apart { $0.pairExchange(old, new) }
    let message =
      "`\(old.name)` was removed, and `\(new.name)`, which has its requests now, does not answer them as it did"
    let moved = StructuralEvent(
      rule: "operation-removed", message: "`\(old.name)` was removed and `\(new.name)` answers as it did",
      old: old.node, new: new.node, surfaces: [old.name], flow: .accepted, effect: .none)
    add(
      Self.event("operation-removed", message, broken, old.node, new.node, old.name, example: old), pairs,
      moved, isBroken: !broken.isEmpty)
    return true
  }

  private static func event(
    _ rule: String, _ message: String, _ broken: [StructuralEvent], _ old: Node, _ new: Node, _ name: String,
    example: HTTPOperation
  ) -> StructuralEvent {
    let reason = broken.first.map { ": \($0.message)" } ?? ""
    return StructuralEvent(
      rule: rule, message: message + reason, old: old, new: new, surfaces: [name], flow: .accepted,
      effect: .narrows, carrier: HTTPMessage(of: example))
  }

  /// What answers whom: everything that one request and its answer are.
  private mutating func pairExchange(_ old: HTTPOperation, _ new: HTTPOperation) {
    pairParameters(old, new)
    pairBodies(old, new)
    pairResponses(old, new)
    pairSecurity(old, new)
  }

  /// Whether the parameters of the path that are fixed elsewhere may be what they are there.
  private func accepts(_ answer: RequestRouting.Answer) -> Bool {
    answer.bindings.allSatisfy { binding in
      let text: String
      switch binding.value {
      case .parameter: return true
      case .text(let fixed), .texts(like: let fixed): text = fixed
      }
      guard
        let parameter = answer.operation.parameters.first(where: {
          $0.place == .path && $0.name == binding.name
        })
      else { return true }
      let values = [JSONValue.string(Text(text))] + [try? JSONValue.parse(text)].compactMap { $0 }
      return values.contains { isValid($0, parameter.schema) }
    }
  }

  private func isValid(_ value: JSONValue, _ schema: SchemaID) -> Bool {
    guard let document = try? Document.read(Array(value.description.utf8), name: "path") else { return true }
    return Validator(set).isValid(document.root, schema) ?? true
  }
}
