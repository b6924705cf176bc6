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
          .name("ssh-keygen"), arguments: Arguments(arguments), environment: Git.environment,
          input: .array(input), output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 16))
        return Answer(
          status: Git.code(result.terminationStatus), output: result.standardOutput,
          complaint: result.standardError.split(separator: "\n").first.map(String.init)
            ?? "it gives no reason")
      } catch {
        return Answer(status: 127, output: [], complaint: "it cannot be run (\(error))")
      }
    }
  }
}
