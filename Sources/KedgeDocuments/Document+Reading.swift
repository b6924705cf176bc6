extension Document {
  /// Reads a text.
  ///
  /// A byte-order mark of UTF-8 is dropped. Without a format, the name's extension says it; without a known extension a
  /// text is JSON when it can be read so, else YAML. A file named YAML that is JSON is read as JSON, which it also is.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: what messages call the document.
  ///   - format: how it is written; nil to find out.
  ///   - limits: bounds on depth, size and repetition.
  /// - Throws: `DocumentError` with the place and what to do.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat? = nil, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> Document {
    guard bytes.count <= limits.bytes else {
      throw .at(0, in: [], name, .limit(name: "bytes", value: limits.bytes))
    }
    if let encoding = ByteOrderMark.otherEncoding(bytes) {
      throw .at(0, in: [], name, .notUTF8(encoding: encoding))
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    let format = format ?? DocumentFormat(fileName: name)
    if format == .json { return try JSONReader.read(text, name: name, limits: limits) }
    do throws(DocumentError) {
      return try JSONReader.read(text, name: name, limits: limits)
    } catch {
      if format == nil, JSONReader.looksLikeJSON(text) { throw error }
      switch error.reason {
      case .limit, .fixedLimit: if JSONReader.looksLikeJSON(text) { throw error }
      case .duplicateName: throw error
      default: break
      }
      return try YAMLReader.read(text, name: name, limits: limits)
    }
  }
}

extension JSONReader {
  /// Whether the first character opens a JSON object or array.
  static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

extension DocumentError {
  /// An error at a byte of a text.
  static func at(_ offset: Int, in bytes: [UInt8], _ name: String, _ reason: Reason) -> DocumentError {
    DocumentError(
      document: name, position: LineTable.position(in: bytes, at: offset), offset: offset, reason: reason)
  }
}
