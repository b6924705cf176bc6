import KedgeDocuments

extension JSONValue {
  /// A member of an object.
  subscript(name: Text) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The elements of an array.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
