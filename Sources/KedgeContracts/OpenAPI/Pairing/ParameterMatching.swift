import KedgeDocuments

/// Which parameters of two operations are the same: by place and name, path parameters by where they stand.
struct ParameterMatching {
  private(set) var pairs: [(old: HTTPParameter, new: HTTPParameter)] = []
  private(set) var moved: [(old: HTTPParameter, new: HTTPParameter)] = []
  private(set) var removed: [HTTPParameter] = []
  private(set) var added: [HTTPParameter] = []
  /// Path parameters that only the new version describes, and those that only the old one does.
  private(set) var undescribed: [HTTPParameter] = []
  private(set) var forgotten: [HTTPParameter] = []

  init(_ old: HTTPOperation, _ new: HTTPOperation) {
    (removed, added) = (old.parameters, new.parameters)
    pairs = match(
      old: { Self.position($0, old.path) }, new: { Self.position($0, new.path) })
    pairs += match { Self.key($0.place, $0.name) }
    moved = match { $0.place == .path ? nil : DescriptionReader.lowercased($0.name) }
    // A path parameter is in the template: where only one version describes it, the other takes any text.
    undescribed = added.filter { $0.place == .path && new.path.names.contains($0.name) }
    forgotten = removed.filter { $0.place == .path && old.path.names.contains($0.name) }
    removed.removeAll { $0.place == .path }
    added.removeAll { $0.place == .path }
  }

  private static func key(_ place: ParameterPlace, _ name: Text) -> String {
    switch place {
    case .header: "header \(DescriptionReader.lowercased(name))"
    case .querystring: "querystring"  // its name is not written
    default: "\(place.rawValue) \(name)"
    }
  }

  private static func position(_ parameter: HTTPParameter, _ path: PathTemplate) -> String? {
    guard parameter.place == .path, let place = path.names.firstIndex(of: parameter.name) else { return nil }
    return "\(path.names.count - place)"
  }

  private mutating func match(
    _ key: (HTTPParameter) -> String?
  ) -> [(old: HTTPParameter, new: HTTPParameter)] {
    match(old: key, new: key)
  }

  private mutating func match(
    old: (HTTPParameter) -> String?, new: (HTTPParameter) -> String?
  ) -> [(old: HTTPParameter, new: HTTPParameter)] {
    guard !removed.isEmpty, !added.isEmpty else { return [] }
    var found: [(old: HTTPParameter, new: HTTPParameter)] = []
    removed = removed.filter { parameter in
      guard let key = old(parameter), let place = added.firstIndex(where: { new($0) == key }) else {
        return true
      }
      found.append((parameter, added.remove(at: place)))
      return false
    }
    return found
  }
}
