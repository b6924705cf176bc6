internal import ArgumentParser
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// `kedge verify`: recomputes digests, links and evidence.
struct VerifyCommand: ParsableCommand {
  enum Hash: String, ExpressibleByArgument, CaseIterable {
    case python, canonical, bytes
  }

  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes the digests of releases, the links of the ledger, approvals and evidence.",
    discussion: """
      Against --base, else the commit where this branch left its upstream, else HEAD: whatever was there must still be there.
      Ends with 0 when all is well, 1 when something is not.
      """)

  @Option(
    help: "The revision whose releases and events must still be there.", completion: Completion.revisions)
  var base: String?
  @Option(help: "Print the digest of each FILE instead: python (json.dumps, sorted), canonical or bytes.")
  var hash: Hash?
  @Argument(help: "With --hash, the files.", completion: .file()) var files: [String] = []
  @OptionGroup var session: Session
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    if let hash { return try printDigests(hash) }
    if !files.isEmpty { throw ArgumentParser.ValidationError("files are only taken with --hash") }
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let outcome = try session.answering { () throws(RegistryError) in
      let tree = try repository.verificationBase(base)
      let earlier = try tree.flatMap { tree throws(RegistryError) in
        try Standpoint(tree: tree, path: standpoint.path)
      }
      return try Verification(standpoint, base: earlier, repository: repository).run()
    }
    let report = Report(
      version: Kedge.version,
      contracts: outcome.findings.map {
        CheckedContract(module: $0.module, path: $0.contract, kind: nil, oldName: "", findings: [$0])
      })
    let text = report.rendered(as: .text, style: terminal.style(.output))
    if !text.isEmpty { StandardOutput.write(text) }
    let against =
      outcome.base.map { "nothing that \($0) has is lost" }
      ?? "internally consistent only: there is no base to hold it against"
    session.say(
      "\(outcome.summary): "
        + (outcome.findings.isEmpty ? against : "\(outcome.findings.count) not as they must be"))
    if !outcome.findings.isEmpty { throw ExitStatus(code: 1) }
  }

  private func printDigests(_ hash: Hash) throws {
    guard !files.isEmpty else { throw ArgumentParser.ValidationError("--hash needs files") }
    for path in files {
      do {
        let document = try Document.read(try InputFile.read(path), name: path)
        let digest =
          switch hash {
          case .python: Digest.python(of: document.root.value)
          case .canonical: document.canonicalDigest
          case .bytes: document.bytesDigest
          }
        StandardOutput.write("\(digest.hex)  \(path)")
      } catch {
        throw ExitStatus.noJudgement("\(error)")
      }
    }
  }
}
