import Foundation
import Testing

/// What `make install` lays out: shells complete names of the repository, and the manual has no mistake that `man` sees.
@Suite struct CompletionTests {
  private static let root = TranscriptTests.root.path

  /// A repository with two modules, one of which has a release and a change that awaits an approval.
  private static func repository() throws -> Scratch {
    let scratch = try Scratch()
    let (output, status) = try scratch.run(
      """
      set -e
      mkdir -p schemas/billing schemas/orders
      echo '{"enum": ["open", "paid"]}' > schemas/billing/status.json
      echo '{"type": "string"}' > schemas/orders/id.json
      cat > kedge.yaml <<'END'
      version: 1
      modules:
        billing: { contracts: [schemas/billing/*.json], flow: accepted, lane: production }
        orders: { contracts: [schemas/orders/*.json], flow: accepted }
      lanes:
        production: { signed: false }
      END
      git add -A && git commit -qm 'Contracts'
      kedge snapshot billing --release 1.0.0 --stage --quiet && git commit -qm 'billing 1.0.0'
      git branch topic
      echo '{"enum": ["open", "paid", "void"]}' > schemas/billing/status.json
      '\(root)/packaging/install.sh' "$(command -v kedge)" "$HOME/prefix"
      """)
    try #require(status == 0, "\(output)")
    return scratch
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell completes what the repository has`(shell: String) throws {
    let scratch = try Self.repository()
    let fingerprint = try scratch.run("kedge approve 2> /dev/null | grep -o '[0-9a-f]\\{12\\}'").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try #require(fingerprint.utf8.count == 12, "\(fingerprint)")
    let cases = [
      ("kedge ch", "kedge check"),
      ("kedge check bil", "kedge check billing"),
      ("kedge snapshot billing ord", "kedge snapshot billing orders"),
      ("kedge check --against billing@1", "kedge check --against billing@1.0.0"),
      ("kedge check --base to", "kedge check --base topic"),
      ("kedge check --lane prod", "kedge check --lane production"),
      ("kedge promote billing --to int", "kedge promote billing --to integration"),
      ("kedge explain enum-value-rem", "kedge explain enum-value-removed"),
      ("kedge approve \(fingerprint.prefix(4))", "kedge approve \(fingerprint)"),
      ("kedge retire schemas/b", "kedge retire schemas/billing/status.json"),
      ("kedge diff billing@1", "kedge diff billing@1.0.0"),
      ("kedge diff --format sa", "kedge diff --format sarif"),
    ]
    try Data(cases.map { $0.0 + "\n" }.joined().utf8).write(to: scratch.folder.appending(path: "lines"))
    let (output, status) = try scratch.run(
      "python3 '\(Self.root)/Scripts/shells/complete.py' \(shell) \"$HOME/prefix\" < \"$HOME/lines\"")
    #expect(status == 0)
    let completed = output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(completed == cases.map(\.1))
  }

  @Test func `the manual is without mistakes, and has a page for each command`() throws {
    let scratch = try Self.repository()
    let (warnings, status) = try scratch.run(
      """
      cd "$HOME/prefix/share/man" && for page in man?/*.gz; do man --warnings -E UTF-8 -l "$page" > /dev/null || exit 1; done
      """)
    #expect(status == 0)
    #expect(warnings == "")
    let pages = try scratch.run("cd \"$HOME/prefix/share/man\" && ls man1 man5").output
    let commands = try scratch.run(
      """
      kedge --experimental-dump-help | python3 -c 'import json, sys
      for name in sorted(c["commandName"] for c in json.load(sys.stdin)["command"]["subcommands"]): print(name)'
      """
    ).output.split(separator: "\n").filter { $0 != "help" }
    let expected = (commands.map { "kedge-\($0).1.gz" } + ["kedge.1.gz"]).sorted()
    #expect(pages == "man1:\n" + expected.map { $0 + "\n" }.joined() + "\nman5:\nkedge.yaml.5.gz\n")
    let check = try scratch.run("MANPATH=\"$HOME/prefix/share/man\" MANWIDTH=80 man kedge-check").output
    #expect(check.contains("kedge check [MODULES ...] [--staged]"))
  }
}
