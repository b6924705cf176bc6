extension Document {
  /// A text that could not be read, so that reports can show where reading ended: one null at that byte.
  public convenience init(unread bytes: [UInt8], name: String, at offset: Int) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    let place = min(max(offset, 0), text.count)
    var builder = DocumentBuilder()
    builder.scalar(.null, place, place)
    self.init(
      name: name, bytes: text, format: .yaml, records: builder.records, texts: builder.texts,
      largeObjects: builder.largeObjects)
  }
}
