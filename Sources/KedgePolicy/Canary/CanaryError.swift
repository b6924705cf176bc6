/// Why metrics of a canary cannot be read.
public enum CanaryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something is not there at all.
  case missing(String)
  /// The text is neither CSV nor JSON.
  case malformed(line: Int, String)
  /// A sample, counted from 1, that cannot be.
  case sample(Int, String, String)
  /// Numbers too long to reckon with.
  case tooLong

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let what): "there are no \(what); give at least one"
    case .malformed(let line, let detail): "line \(line): \(detail)"
    case .sample(let number, let subject, let detail): "sample \(number) of \(subject): \(detail)"
    case .tooLong: "the numbers are too long to reckon with; round them"
    }
  }
}
