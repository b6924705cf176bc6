internal import KedgeDocuments
internal import KedgePolicy

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

  /// Why an approval does not count as signed by who gave it, in a sentence; nil when it does.
  ///
  /// - Parameter approver: Who gave it, as `actors/` names them.
  func fault(of file: ApprovalFile, by approver: String) throws(RegistryError) -> String? {
    guard let signature = try standpoint.tree.read(file.path + ".sig") else {
      return "the approval by \(approver) is not signed"
    }
    guard let signers = try judge.tree.read(judge.absolute(Self.file)) else {
      return "the approval is signed, and \(judge.tree.name) has no \(Self.file) that says who may"
    }
    guard let text = try standpoint.tree.read(file.path) else { return "the approval is gone" }
    let answer = try TemporaryFolder.with(files: ["signers": signers, "signature": signature]) {
      folder throws(RegistryError) in
      SSHKeygen.run(
        [
          "-Y", "verify", "-f", folder + "/signers", "-I", Person.address(of: approver), "-n", Self.namespace,
          "-s", folder + "/signature",
        ], input: text)
    }
    return answer.status == 0
      ? nil : "the signature is none that \(Self.file) allows \(approver): \(answer.complaint)"
  }

  /// Signs the text of an approval with a key, as git's `user.signingKey` names it: by its file, or written out for an
  /// agent to sign with.
  static func sign(_ text: [UInt8], key: String) throws(RegistryError) -> [UInt8] {
    let isWritten = key.hasPrefix("key::") || key.hasPrefix("ssh-") || key.hasPrefix("ecdsa-")
    let written = key.hasPrefix("key::") ? String(key.dropFirst("key::".count)) : key
    let answer = try TemporaryFolder.with(files: isWritten ? ["key": Array((written + "\n").utf8)] : [:]) {
      folder throws(RegistryError) in
      SSHKeygen.run(
        ["-Y", "sign", "-f", isWritten ? folder + "/key" : key, "-n", namespace] + (isWritten ? ["-U"] : []),
        input: text)
    }
    guard answer.status == 0 else {
      throw .unreadable(path: key, reason: "ssh-keygen does not sign with it: \(answer.complaint)")
    }
    return answer.output
  }
}
