internal import KedgeDocuments
internal import KedgePolicy
internal import Subprocess
internal import SystemPackage

/// Signatures of approvals: files beside them that `ssh-keygen -Y sign` wrote, held against git's allowed signers.
///
/// - SeeAlso: ssh-keygen(1), ALLOWED SIGNERS; git-config(1), gpg.ssh.allowedSignersFile.
struct Signatures {
  /// What a signature is good for.
  static let namespace = "kedge-approval"
  /// Where the allowed signers are, from the folder of kedge.yaml.
  static let file = "allowed_signers"

  /// Where approvals and their signatures are.
  let standpoint: Standpoint
  /// Whose allowed signers count.
  let judge: Standpoint

  /// The approvals that are signed by who gave them.
  func signed(_ files: [ApprovalFile]) throws(RegistryError) -> [ApprovalFile] {
    var signed: [ApprovalFile] = []
    for file in files where try isSigned(file) { signed.append(file) }
    return signed
  }

  /// Whether an approval is signed by who gave it, and the standpoint allows them to.
  func isSigned(_ file: ApprovalFile) throws(RegistryError) -> Bool {
    guard let signature = try standpoint.tree.read(file.path + ".sig"),
      let signers = try judge.tree.read(judge.absolute(Self.file)),
      let approval = try standpoint.tree.read(file.path)
    else { return false }
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    return try Scratch.with(files: ["signers": signers, "signature": signature]) {
      folder throws(RegistryError) in
      let arguments = [
        "-Y", "verify", "-f", folder + "/signers", "-I", actors[file.approval.approver].address, "-n",
        Self.namespace,
        "-s", folder + "/signature",
      ]
      return SSH.run(arguments, input: approval).status == 0
    }
  }

  /// Signs the text of an approval with a key, as git's `user.signingKey` names it.
  static func sign(_ text: [UInt8], key: String) throws(RegistryError) -> [UInt8] {
    let answer = SSH.run(["-Y", "sign", "-f", key, "-n", namespace], input: text)
    guard answer.status == 0 else {
      throw .unreadable(path: key, reason: "ssh-keygen does not sign with it: \(answer.complaint)")
    }
    return answer.output
  }
}

/// `ssh-keygen`.
enum SSH {
  struct Answer: Sendable {
    let status: Int32
    let output: [UInt8]
    let complaint: String
  }

  static func run(_ arguments: [String], input: [UInt8]) -> Answer {
    Blocking.run {
      do {
        let result = try await Subprocess.run(
          .name("ssh-keygen"), arguments: Arguments(arguments), environment: Git.environment,
          input: .array(input),
          output: .bytes(limit: .max), error: .string(limit: 1 << 16))
        return Answer(
          status: Git.code(result.terminationStatus), output: result.standardOutput,
          complaint: result.standardError.split(separator: "\n").first.map(String.init) ?? "")
      } catch {
        return Answer(status: 127, output: [], complaint: "\(error)")
      }
    }
  }
}

/// Files for a program that takes only files.
enum Scratch {
  static func with<Answer>(
    files: [String: [UInt8]], _ body: (String) throws(RegistryError) -> Answer
  ) throws(RegistryError) -> Answer {
    let system = LocalFileSystem()
    let folder = "/tmp/kedge-" + RandomID.next()
    try system.makeFolder(folder)
    for (name, bytes) in files { try system.write(bytes, to: folder + "/" + name, isExecutable: false) }
    let answer: Answer
    do throws(RegistryError) {
      answer = try body(folder)
    } catch {
      try system.remove(folder)
      throw error
    }
    try system.remove(folder)
    return answer
  }
}
