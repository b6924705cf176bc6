import KedgeDocuments

/// One segment of a path: the literal pieces around its parameters. `{name}.json` has the pieces `` and `.json`.
struct PathSegment: Hashable, Sendable {
  let pieces: [String]
  let names: [Text]

  /// Splits at braces.
  init(_ text: Substring) {
    var pieces: [String] = []
    var names: [Text] = []
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(String(rest[..<open]))
      names.append(Text(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [String(rest)]
    self.names = names
  }

  var isLiteral: Bool { names.isEmpty }
  /// Whether it is one parameter and nothing else.
  var isParameter: Bool { names.count == 1 && pieces.allSatisfy(\.utf8.isEmpty) }

  /// How much of it is fixed; more comes first when several match.
  var exactness: Int { isLiteral ? 2 : isParameter ? 0 : 1 }

  /// What the parameters are where another segment stands for this one; nil where some of its texts do not match.
  func bindings(for other: PathSegment) -> [PathBinding]? {
    if isLiteral { return other.isLiteral && pieces == other.pieces ? [] : nil }
    if isParameter {
      if other.isParameter { return [PathBinding(name: names[0], value: .parameter(other.names[0]))] }
      if !other.isLiteral { return [PathBinding(name: names[0], value: .texts(like: other.sample))] }
      return other.pieces[0].utf8.isEmpty ? nil : [PathBinding(name: names[0], value: .text(other.pieces[0]))]
    }
    if other.isLiteral {
      return captures(other.pieces[0]).map {
        zip(names, $0).map { PathBinding(name: $0, value: .text($1)) }
      }
    }
    guard pieces == other.pieces else { return nil }
    return zip(names, other.names).map { PathBinding(name: $0, value: .parameter($1)) }
  }

  /// A text that matches, with `x` for every parameter.
  private var sample: String { pieces.joined(separator: "x") }

  /// The shortest text for each parameter in turn.
  private func captures(_ text: String) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var found: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.dropFirst().firstRange(of: piece) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last), rest.count > last.count else { return nil }
    return found + [String(rest.dropLast(last.count))]
  }
}

/// What a parameter of a path is where another path stands for it.
struct PathBinding: Sendable {
  /// What is known of it.
  enum Value: Sendable {
    case text(String)
    /// Texts of a form, one of which is given.
    case texts(like: String)
    case parameter(Text)
  }

  let name: Text
  let value: Value
}
