/// Objects that have been read, by their full ids, so that nothing is asked of git twice: what has an id never changes. Names
/// that may come to mean something else are not kept.
struct KnownObjects {
  /// How many bytes are kept, in all.
  private static let byteLimit = 32 << 20

  private var contents: [String: [UInt8]] = [:]
  private var byteCount = 0

  subscript(id: String) -> [UInt8]? { contents[id] }

  /// Keeps an object, where its name is an id and there is room.
  mutating func add(_ content: [UInt8], _ name: String) {
    guard Self.isID(name), byteCount + content.count <= Self.byteLimit else { return }
    guard contents.updateValue(content, forKey: name) == nil else { return }
    byteCount += content.count
  }

  /// A whole SHA-1 or SHA-256 in hexadecimal.
  private static func isID(_ name: String) -> Bool {
    [40, 64].contains(name.utf8.count)
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
