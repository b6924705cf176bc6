extension Document {
  /// A document that holds a value; places point into its compact text.
  public convenience init(value: JSONValue, name: String = "value") {
    var builder = DocumentBuilder()
    var text: [UInt8] = []
    Self.append(value, to: &builder, &text)
    self.init(
      name: name, bytes: text, format: .json, records: builder.records, texts: builder.texts,
      largeObjects: builder.largeObjects)
  }

  private static func append(_ value: JSONValue, to builder: inout DocumentBuilder, _ text: inout [UInt8]) {
    let start = text.count
    switch value {
    case .null, .boolean, .number:
      JSONWriter.append(value, to: &text)
      builder.scalar(value.kind, start, text.count, flag: value == .boolean(true))
    case .string(let string):
      JSONWriter.append(value, to: &text)
      builder.scalar(.string, start, text.count, text: isEscaped(string, text.count - start) ? string : nil)
    case .array(let elements):
      text.append(UInt8(ascii: "["))
      builder.begin(.array, start)
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        append(element, to: &builder, &text)
      }
      text.append(UInt8(ascii: "]"))
      _ = builder.end(text.count, text)
    case .object(let object):
      text.append(UInt8(ascii: "{"))
      builder.begin(.object, start)
      for (index, member) in object.members.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        let keyStart = text.count
        JSONWriter.append(member.name, to: &text)
        let keyEnd = text.count
        text.append(UInt8(ascii: ":"))
        let name = isEscaped(member.name, keyEnd - keyStart) ? member.name : nil
        builder.key(keyStart, keyEnd, text: name)
        append(member.value, to: &builder, &text)
      }
      text.append(UInt8(ascii: "}"))
      _ = builder.end(text.count, text)
    }
  }

  private static func isEscaped(_ string: Text, _ length: Int) -> Bool {
    string.string.utf8.count + 2 != length
  }
}
