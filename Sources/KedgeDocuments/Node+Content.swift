/// What a node holds.
extension Node {
  /// The truth value; nil for other kinds.
  public var boolean: Bool? {
    let record = record
    return record.kind == .boolean ? record.flag : nil
  }

  /// The number; nil for other kinds.
  public var number: ExactNumber? {
    let record = record
    guard record.kind == .number else { return nil }
    if record.text >= 0 { return ExactNumber(lexical: document.texts[Int(record.text)].string) }
    let (start, end) = (Int(record.start), Int(record.end))
    guard let value = NumberSyntax.value(of: document.bytes, start, end) else { return nil }
    if end - start < 19, document.bytes[end - 1] != 48, isWrittenAsInteger {
      return ExactNumber(value.significand, exponent: 0)
    }
    return ExactNumber(
      value.significand, exponent: value.exponent,
      spelling: String(decoding: document.bytes[start..<end], as: UTF8.self))
  }

  /// The number without its spelling, which costs less than ``number``; nil for other kinds.
  public var quantity: ExactNumber? {
    let record = record
    guard record.kind == .number else { return nil }
    if record.text >= 0 {
      return ExactNumber(lexical: document.texts[Int(record.text)].string)?.withoutSpelling
    }
    return NumberSyntax.value(of: document.bytes, Int(record.start), Int(record.end))
      .map { ExactNumber($0.significand, exponent: $0.exponent) }
  }

  /// Whether this is a number that is an integer by value: `1.0` is.
  public var isInteger: Bool {
    isWrittenAsInteger || (kind == .number && quantity?.isInteger == true)
  }

  /// Whether this is a number spelt without fraction and exponent.
  public var isWrittenAsInteger: Bool {
    let record = record
    guard record.kind == .number else { return false }
    if record.text >= 0 { return number?.isWrittenAsInteger ?? false }
    for place in Int(record.start)..<Int(record.end) {
      let byte = document.bytes[place]
      if byte &- 48 > 9 && byte != UInt8(ascii: "-") { return false }
    }
    return true
  }

  /// The number of Unicode code points of a string, which `minLength` and `maxLength` count; nil for other kinds.
  public var scalarCount: Int? {
    let record = record
    guard record.kind == .string else { return nil }
    if record.text >= 0 { return document.texts[Int(record.text)].scalarCount }
    var count = 0
    for place in record.characterBytes where document.bytes[place] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// The string; nil for other kinds.
  public var text: Text? {
    let record = record
    guard record.kind == .string else { return nil }
    if record.text >= 0 { return document.texts[Int(record.text)] }
    return Text(String(decoding: document.bytes[record.characterBytes], as: UTF8.self))
  }

  /// The characters of the string; nil for other kinds.
  public var string: String? { text?.string }

  /// The elements of an array in order; none for other kinds.
  public var elements: NodeChildren {
    let record = record
    return NodeChildren(
      document: document, upcoming: index + 1, end: record.kind == .array ? record.next : index + 1)
  }

  /// The elements of an array or the values of an object's members, in order; none for other kinds.
  public var children: NodeChildren {
    let record = record
    let isContainer = record.kind == .array || record.kind == .object
    return NodeChildren(document: document, upcoming: index + 1, end: isContainer ? record.next : index + 1)
  }

  /// The number of elements; 0 for other kinds.
  public var elementCount: Int { kind == .array ? Int(record.count) : 0 }

  /// The members of an object in order; none for other kinds.
  public var members: NodeMembers {
    let record = record
    return NodeMembers(
      children: NodeChildren(
        document: document, upcoming: index + 1, end: record.kind == .object ? record.next : index + 1))
  }

  /// The number of members; 0 for other kinds.
  public var memberCount: Int { kind == .object ? Int(record.count) : 0 }

  /// The value of a member; nil when there is none, or this is no object.
  public subscript(name: Text) -> Node? {
    document.member(name, of: index).map { Node(document: document, index: $0) }
  }

  /// An element, from 0; nil when there is none, or this is no array.
  public subscript(place: Int) -> Node? {
    guard place >= 0, place < elementCount else { return nil }
    return elements.dropFirst(place).first { _ in true }
  }

  /// The member or element that one token of a pointer names.
  public func child(_ token: Text) -> Node? {
    switch kind {
    case .object: return self[token]
    case .array:
      guard let place = Int(token.string), String(place) == token.string else { return nil }
      return self[place]
    default: return nil
    }
  }

  /// The value without places.
  public var value: JSONValue {
    switch kind {
    case .null: .null
    case .boolean: .boolean(boolean ?? false)
    case .number: .number(number ?? .zero)
    case .string: .string(text ?? "")
    case .array: .array(elements.map(\.value))
    case .object: .object(JSONObject(members.map { ($0.name, $0.value.value) }))
    }
  }

  /// Whether JSON Schema calls the two values equal, without building them.
  public func isEqual(to other: Node) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .null: return true
    case .boolean: return boolean == other.boolean
    case .number: return quantity == other.quantity
    case .string: return hasSameText(as: other)
    case .array:
      return elementCount == other.elementCount
        && zip(elements, other.elements).allSatisfy { $0.isEqual(to: $1) }
    case .object:
      return memberCount == other.memberCount
        && members.allSatisfy { member in other[member.name].map { member.value.isEqual(to: $0) } ?? false }
    }
  }

  private func hasSameText(as other: Node) -> Bool {
    let (first, second) = (record, other.record)
    if first.text >= 0 || second.text >= 0 { return text == other.text }
    let (own, others) = (first.characterBytes, second.characterBytes)
    guard own.count == others.count else { return false }
    for offset in 0..<own.count
    where document.bytes[own.lowerBound + offset] != other.document.bytes[others.lowerBound + offset] {
      return false
    }
    return true
  }

  /// Whether JSON Schema calls this value equal to `constant`.
  public func isEqual(to constant: JSONValue) -> Bool {
    switch (kind, constant) {
    case (.null, .null): return true
    case (.boolean, .boolean(let flag)): return boolean == flag
    case (.number, .number(let value)): return quantity == value
    case (.string, .string(let value)): return text == value
    case (.array, .array(let values)):
      return elementCount == values.count && zip(elements, values).allSatisfy { $0.isEqual(to: $1) }
    case (.object, .object(let object)):
      return memberCount == object.count
        && object.members.allSatisfy { member in
          self[member.name].map { $0.isEqual(to: member.value) } ?? false
        }
    default: return false
    }
  }
}
