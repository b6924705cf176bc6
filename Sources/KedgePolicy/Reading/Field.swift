import KedgeDocuments
import KedgePatterns

/// A value that is read, with the path by which messages name it: `modules.billing.lane`.
struct Field {
  let node: Node
  let path: String

  /// A named value within.
  func field(_ name: Text, _ node: Node) -> Field {
    Field(node: node, path: path.isEmpty ? name.string : "\(path).\(name)")
  }

  /// Says what should be here.
  func expected(_ what: String) -> PolicyError { .wrongKind(at: node, field: path, expected: what) }

  /// A string that is not empty.
  func string(_ what: String = "a text") throws(PolicyError) -> String {
    guard let text = node.text, !text.isEmpty else { throw expected(what) }
    return text.string
  }

  func boolean() throws(PolicyError) -> Bool {
    guard let value = node.boolean else { throw expected("true or false") }
    return value
  }

  /// An integer of a range.
  func integer(_ range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let value = node.number?.integerValue, range.contains(value) else {
      let bounds =
        range.upperBound == .max
        ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw expected("a whole number \(bounds)")
    }
    return value
  }

  /// A number that is not negative.
  func number() throws(PolicyError) -> ExactNumber {
    guard let value = node.number, !value.isNegative else { throw expected("a number of at least 0") }
    return value
  }

  /// A regular expression of ECMA-262.
  func pattern() throws(PolicyError) -> String {
    let source = try string("a regular expression")
    do {
      _ = try Pattern(source)
    } catch {
      throw expected("a regular expression: \(error)")
    }
    return source
  }

  /// A day that exists.
  func day() throws(PolicyError) -> Day {
    guard let day = node.string.flatMap(Day.init) else { throw expected("a day such as 2026-12-31") }
    return day
  }

  /// One of the names of a type.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type, _ subject: String
  ) throws(PolicyError) -> Choice where Choice.RawValue == String {
    let name = try string(Choice.allCases.map(\.rawValue).joined(separator: ", "))
    guard let choice = Choice.allCases.first(where: { Text($0.rawValue) == Text(name) }) else {
      throw .unknownName(at: node, subject: subject, name: name, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// The elements of a list.
  func list<Element>(
    _ what: String, _ read: (Field) throws(PolicyError) -> Element
  ) throws(PolicyError) -> [Element] {
    guard node.kind == .array else { throw expected(what) }
    var elements: [Element] = []
    for (index, element) in node.elements.enumerated() {
      elements.append(try read(Field(node: element, path: "\(path)[\(index)]")))
    }
    return elements
  }

  /// A list of texts.
  func strings(_ what: String = "a list of texts") throws(PolicyError) -> [String] {
    try list(what) { field throws(PolicyError) in try field.string() }
  }

  /// The members of an object whose names are free.
  func members(_ what: String) throws(PolicyError) -> [(name: String, field: Field)] {
    guard node.kind == .object else { throw expected(what) }
    return node.members.map { ($0.name.string, field($0.name, $0.value)) }
  }
}
