import KedgeDocuments

/// One thing to say after a finding's excerpts. Text, Markdown and HTML say the same ones, in the same order.
enum FindingFact: Sendable {
  /// A document that exactly one side accepts: who says what, then the document.
  case witness(claim: String, document: JSONValue)
  /// Text that keeps its lines, such as an HTTP exchange.
  case example(String)
  /// A sentence under a label.
  case sentence(label: String, String)
  /// A command that can be run.
  case command(label: String, String)
}
