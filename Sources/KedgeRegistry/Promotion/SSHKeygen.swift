internal import Subprocess
internal import SystemPackage

/// `ssh-keygen`, which signs and verifies.
enum SSHKeygen {
  struct Answer: Sendable {
    let status: Int32
    let output: [UInt8]
    /// The first line of what it complained of.
    let complaint: String
  }

  static func run(_ arguments: [String], input: [UInt8]) -> Answer {
    Blocking.run {
      do {
        let result = try await Subprocess.run(
          Program.sshKeygen, arguments: Arguments(arguments), environment: Git.environment,
          input: .array(input), output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 16))
        // Refusals are told on either stream.
        let words = result.standardError.isEmpty ? result.standardOutput : Array(result.standardError.utf8)
        return Answer(
          status: Git.code(result.terminationStatus), output: result.standardOutput,
          complaint: firstLine(words))
      } catch {
        return Answer(status: 127, output: [], complaint: "it cannot be run (\(error))")
      }
    }
  }

  /// Without the line end, which is that of a terminal.
  private static func firstLine(_ bytes: [UInt8]) -> String {
    let line = bytes.split { $0 == 0x0A || $0 == 0x0D }.first
    return line.map { String(decoding: $0, as: UTF8.self) } ?? "it gives no reason"
  }
}
