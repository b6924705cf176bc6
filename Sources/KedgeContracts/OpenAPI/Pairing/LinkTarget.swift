import KedgeDocuments

/// An operation that links may lead to, by what it is: links name it, and its parameters, in several ways.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Link Object".
struct LinkTarget {
  /// What both versions call it.
  private let name: String
  private let operation: HTTPOperation

  init(_ operation: HTTPOperation, name: String) {
    self.operation = operation
    self.name = name
  }

  /// How a link can name an operation: its `operationId`, and the place where it is written.
  static func references(to operation: HTTPOperation) -> [Text] {
    let pointer = JSONPointer([
      "paths", operation.path.text, Text(DescriptionReader.lowercased(operation.method)),
    ])
    return [operation.node["operationId"]?.text, Text("#\(pointer)")].compactMap { $0 }
  }

  /// What a link says, in the words of this operation.
  fileprivate func meaning(_ said: JSONObject, isByPlace: Bool) -> JSONObject {
    var result = said
    result["operationRef"] = nil
    result["operationId"] = .string(Text(name))
    guard isByPlace, case .object(let parameters) = said["parameters"] else { return result }
    result["parameters"] = .object(JSONObject(parameters.members.map { (key($0.name), $0.value) }))
    return result
  }

  /// `path.id` and `id` are one parameter, and those of the path are known by where they stand.
  private func key(_ written: Text) -> Text {
    let named = operation.parameters.filter {
      $0.name == written || "\($0.place.rawValue).\($0.name)" == written.string
    }
    guard named.count == 1, let parameter = named.first else { return written }
    let place = parameter.place == .path ? operation.path.names.firstIndex(of: parameter.name) : nil
    return Text("\(parameter.place.rawValue).\(place.map { "\($0)" } ?? parameter.name.string)")
  }
}

extension Link {
  /// What it says to who follows it.
  ///
  /// - Parameter isByPlace: Whether parameters are known by where they stand, and not by what the link calls them.
  func meaning(among targets: [Text: LinkTarget], isByPlace: Bool) -> JSONValue {
    var said = JSONObject()
    for member in node.members where member.name != "description" && !member.name.string.hasPrefix("x-") {
      said[member.name] = member.value.value
    }
    let reference = node["operationId"]?.text ?? node["operationRef"]?.text
    return .object(reference.flatMap { targets[$0] }?.meaning(said, isByPlace: isByPlace) ?? said)
  }
}
