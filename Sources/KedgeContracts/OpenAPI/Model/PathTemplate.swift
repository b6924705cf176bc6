import KedgeDocuments

/// A path with parameters: which path it is does not depend on what they are called.
struct PathTemplate: Hashable, Sendable {
  /// As written: `/users/{id}`.
  let text: Text
  /// Parameters without their names: `/users/{}`.
  let shape: Text
  /// The parameters in order.
  let names: [Text]

  init(_ text: Text) {
    self.text = text
    var shape: [UInt8] = []
    var names: [Text] = []
    var name: [UInt8]?
    for byte in text.string.utf8 {
      switch (byte, name) {
      case (UInt8(ascii: "{"), nil): name = []
      case (UInt8(ascii: "}"), let known?):
        names.append(Text(String(decoding: known, as: UTF8.self)))
        shape += [UInt8(ascii: "{"), UInt8(ascii: "}")]
        name = nil
      case (_, .some): name?.append(byte)
      default: shape.append(byte)
      }
    }
    self.names = names
    self.shape = Text(String(decoding: shape, as: UTF8.self))
  }

  static func == (left: PathTemplate, right: PathTemplate) -> Bool { left.shape == right.shape }

  func hash(into hasher: inout Hasher) { hasher.combine(shape) }

  /// The parts between slashes.
  var segments: [PathSegment] {
    text.string.split(separator: "/", omittingEmptySubsequences: false).map { PathSegment($0) }
  }
}
