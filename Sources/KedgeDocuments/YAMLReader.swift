internal import CLibYAML

/// Reads YAML text into a document through libyaml's events.
enum YAMLReader {
  static func read(_ bytes: [UInt8], name: String, limits: DocumentLimits) throws(DocumentError) -> Document {
    throw .at(0, in: bytes, name, .unsupportedYAML("the YAML reader is not there yet"))
  }
}
