import KedgeDocuments

/// Digests for tests that forge files.
enum KedgeDigest {
  static func sha256(_ text: String) -> String { Digest.sha256(of: text).hex }
}
