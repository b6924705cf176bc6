import KedgeDocuments

/// What is promised of the time to come; it moves nothing on the wire.
extension DescriptionPairing {
  mutating func pairLifecycle(_ old: HTTPOperation, _ new: HTTPOperation) {
    if old.isDeprecated != new.isDeprecated {
      let rule = new.isDeprecated ? "operation-deprecated" : "operation-reactivated"
      let words = new.isDeprecated ? "is deprecated now" : "is deprecated no more"
      add(
        rule, "`\(new.name)` \(words)", old.node, new.node["deprecated"] ?? new.node, new.name, .accepted,
        .none)
    }
    let promises: [(rule: String, field: Text)] = [
      ("sunset-changed", "x-sunset"), ("stability-changed", "x-stability-level"),
    ]
    for (rule, field) in promises {
      let (before, after) = (old.node[field], new.node[field])
      guard before?.value != after?.value else { continue }
      let words = "`\(field)` is \(Self.words(after)) and was \(Self.words(before))"
      add(rule, "\(new.name): \(words)", before ?? old.node, after ?? new.node, new.name, .accepted, .none)
    }
    pairSunsets(old.node, new.node, "`\(new.name)`", new.name)
  }

  /// What a policy may ask for: an end that is not said, or comes earlier than was promised.
  mutating func pairSunsets(_ old: Node, _ new: Node, _ title: String, _ surface: String) {
    let isDeprecated = new["deprecated"]?.boolean == true
    let (before, after) = (Sunset(old["x-sunset"]), Sunset(new["x-sunset"]))
    if isDeprecated, after == nil, old["deprecated"]?.boolean != true || before != nil {
      add(
        "sunset-missing", "\(title) is deprecated, and it is not said until when it works", old,
        new["x-sunset"] ?? new["deprecated"] ?? new, surface, .accepted, .none)
    }
    if let before, let after, after < before {
      add(
        "sunset-advanced", "\(title) ends on \(after.day), earlier than was promised (\(before.day))",
        old["x-sunset"], new["x-sunset"], surface, .accepted, .none)
    }
  }

  /// An operation that is gone although it was to work until a day.
  mutating func endEarly(_ operation: HTTPOperation, near: Node?) {
    guard let promised = Sunset(operation.node["x-sunset"]) else { return }
    add(
      "removed-before-sunset", "`\(operation.name)` was removed and was to work until \(promised.day)",
      operation.node["x-sunset"], nil, [operation.name], .accepted, .none, near: near,
      subject: promised.day.string)
  }
}
