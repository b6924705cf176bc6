/// The end of a command with a status that is no failure of the program.
///
/// 0 nothing blocks, 1 blocked or no, 2 no judgement, 64 usage, 130 interrupted.
struct ExitStatus: Error {
  let code: Int32

  /// Says what hinders a judgement, and ends with 2.
  static func noJudgement(_ message: String) -> ExitStatus {
    StandardError.write("error: \(message)")
    return ExitStatus(code: 2)
  }
}
