public import KedgeDocuments

/// Why kedge.yaml or a policy cannot be used: what is wrong, where, and what to do.
public enum PolicyError: Error, Sendable, CustomStringConvertible {
  /// A value of another shape than is needed; what it should be.
  case wrongKind(at: Node, field: String, expected: String)
  /// A key that means nothing here.
  case unknownKey(at: Node, name: String, known: [String])
  /// A name of something that is not there: a lane, a flow, a policy, a rule.
  case unknownName(at: Node, subject: String, name: String, known: [String])
  /// A key that must be there; with an example of it.
  case missing(at: Node, key: String, example: String)
  /// Policies that extend each other in a circle.
  case circular(at: Node, names: [String])
  /// A file that holds a policy and cannot be read.
  case unreadable(at: Node, path: String, reason: String)
  /// A name that is taken already.
  case taken(at: Node, name: String, by: String)

  /// `kedge.yaml:3:5: what is wrong; what to do`.
  public var description: String { "\(node.document.name):\(position): \(message)" }

  /// The value that is wrong, or whose key is.
  public var node: Node {
    switch self {
    case .wrongKind(let node, _, _), .unknownKey(let node, _, _), .unknownName(let node, _, _, _),
      .missing(let node, _, _), .circular(let node, _), .unreadable(let node, _, _), .taken(let node, _, _):
      node
    }
  }

  /// Where the fault stands: the key for an unknown or taken one, else the value.
  public var position: SourcePosition {
    switch self {
    case .unknownKey, .taken:
      node.document.position(at: node.keyRange?.lowerBound ?? node.range.lowerBound)
    default: node.position
    }
  }

  /// What is wrong and what to do, without the place.
  public var message: String {
    switch self {
    case .wrongKind(_, let field, let expected): "`\(field)` must be \(expected)"
    case .unknownKey(_, let name, let known):
      "unknown key `\(name)`; \(Suggestion.advice(on: name, known: known))"
    case .unknownName(_, let subject, let name, let known):
      "unknown \(subject) `\(name)`; \(Suggestion.advice(on: name, known: known))"
    case .missing(_, let key, let example): "`\(key)` is missing; write for example `\(example)`"
    case .circular(_, let names):
      "policies extend each other in a circle: \(names.joined(separator: " -> ")); take one `extends` out"
    case .unreadable(_, let path, let reason): "the policy file `\(path)` cannot be read: \(reason)"
    case .taken(_, let name, let by): "the name `\(name)` is taken by \(by); choose another"
    }
  }
}
