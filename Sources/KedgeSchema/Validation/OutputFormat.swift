public import KedgeDocuments

/// The standard's forms of what a validation has to say.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 12.4; Core 2019-09, section 10.4.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Only whether the document is valid.
  case flag
  /// A list of what failed, or of the annotations of a valid document.
  case basic
  /// What failed as a tree, or the annotations of a valid document; units that say nothing themselves and have one
  /// child or none are left out.
  case detailed
  /// The whole tree.
  case verbose

  /// The form of a validation. `valid` is null for what cannot be judged.
  public func render(_ root: OutputUnit) -> JSONValue {
    switch self {
    case .flag: return .object(["valid": root.validity])
    case .basic: return .object(basic(root))
    case .detailed: return .object(Self.condensed(root, isRoot: true) ?? root.head)
    case .verbose: return .object(verbose(root))
    }
  }

  private func basic(_ root: OutputUnit) -> JSONObject {
    var list: [JSONValue] = []
    Self.flatten(root, &list)
    var object: JSONObject = ["valid": root.validity]
    for (name, value) in root.head.members.map({ ($0.name, $0.value) }) where name != "valid" {
      object[name] = value
    }
    if root.isValid == true {
      if !list.isEmpty { object["annotations"] = .array(list) }
    } else {
      object["errors"] = .array(list)
    }
    return object
  }

  /// The units with something to say: of a valid unit the annotations of valid ones, else the errors.
  private static func flatten(_ unit: OutputUnit, _ list: inout [JSONValue]) {
    if unit.annotation != nil || unit.message != nil { list.append(.object(unit.head)) }
    for child in unit.children where child.isValid == unit.isValid { flatten(child, &list) }
  }

  private static func condensed(_ unit: OutputUnit, isRoot: Bool) -> JSONObject? {
    let children = unit.children.filter { $0.isValid == unit.isValid }.compactMap {
      condensed($0, isRoot: false)
    }
    let saysSomething = unit.annotation != nil || unit.message != nil
    if !saysSomething && !isRoot {
      if children.isEmpty { return nil }
      if children.count == 1 { return children[0] }
    }
    var object = unit.head
    if !children.isEmpty {
      object[unit.isValid == true ? "annotations" : "errors"] = .array(children.map { .object($0) })
    }
    return object
  }

  private func verbose(_ unit: OutputUnit) -> JSONObject {
    var object = unit.head
    if !unit.children.isEmpty {
      object[unit.isValid == true ? "annotations" : "errors"] = .array(
        unit.children.map { .object(verbose($0)) })
    }
    return object
  }
}

extension OutputUnit {
  fileprivate var validity: JSONValue { isValid.map { .boolean($0) } ?? .null }

  /// The unit without its children.
  fileprivate var head: JSONObject {
    var object: JSONObject = [
      "valid": validity, "keywordLocation": .string(Text(keywordLocation.description)),
      "absoluteKeywordLocation": .string(Text(absoluteLocation)),
      "instanceLocation": .string(Text(instance.pointer.description)),
    ]
    if let message { object["error"] = .string(Text(message)) }
    if let annotation { object["annotation"] = annotation }
    return object
  }
}
