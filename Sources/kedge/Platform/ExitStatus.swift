/// The end of a command with a status that is no failure of the program.
///
/// 0 nothing blocks, 1 blocked or no, 2 no judgement, 64 usage, 130 interrupted.
struct ExitStatus: Error {
  let code: Int32
  /// Why there is no judgement.
  var reason: String?

  /// Says what hinders a judgement, and ends with 2.
  static func noJudgement(_ message: String) -> ExitStatus {
    StandardError.write("error: \(message)")
    return ExitStatus(code: 2, reason: message)
  }

  /// Says why something was not done, and ends with 1.
  static func refused(_ message: String) -> ExitStatus {
    StandardError.write("error: \(message)")
    return ExitStatus(code: 1)
  }
}
