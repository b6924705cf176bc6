import Foundation
import Testing

/// The program at a pseudo-terminal: keys, colours, progress, and what is left when it is broken off.
@Suite struct TerminalTests {
  private struct Ending: Decodable, Equatable {
    var status: Int32?
    var restored: Bool?
    var missing: String?
  }

  private static let contract = """
    {"type": "object", "properties": {"status": {"enum": ["open"]}, "id": {"type": "string"}, "n": {"maximum": 5}}}
    """
  private static let changed = """
    {"type": "object", "properties": {"status": {"enum": ["open", "paid", "größe"]}, "id": {}, "n": {"maximum": 9}}}
    """

  /// A repository with three findings that await an approval.
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    let (output, status) = try scratch.run(
      """
      set -e
      mkdir schemas; cat > schemas/a.json <<'END'
      \(Self.contract)
      END
      cat > kedge.yaml <<'END'
      version: 1
      modules: { billing: { contracts: [schemas/*.json], flow: accepted, lane: production } }
      lanes: { production: { signed: false } }
      END
      git add -A && git commit -qm contract && kedge snapshot --release 1.0.0 --stage -q && git commit -qm 1.0.0
      cat > schemas/a.json <<'END'
      \(Self.changed)
      END
      """)
    try #require(status == 0, "\(output)")
    return scratch
  }

  /// Runs a command at a terminal and types what the steps say.
  private func type(
    _ scratch: Scratch, _ steps: [String], options: String = "", environment: String = "", _ command: String
  ) throws -> (printed: String, ending: Ending) {
    let script = TranscriptTests.root.appending(path: "Scripts/terminal/session.py").path
    let typed = steps.map { "'\($0)'" }.joined(separator: " ")
    let (output, status) = try scratch.run(
      "\(environment) '\(WitnessJudge.python)' '\(script)' \(options) \(typed) -- \(command)")
    try #require(status == 0, "\(output)")
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let ending = try JSONDecoder().decode(Ending.self, from: Data((lines.last ?? "").utf8))
    return (lines.dropLast().joined(separator: "\n"), ending)
  }

  private func approvals(_ scratch: Scratch) throws -> Int {
    let (output, _) = try scratch.run("ls snapshots/billing/approvals 2>/dev/null | wc -l")
    return Int(output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  @Test func `a review goes through what awaits it, writes at its end, and can be taken up again`() throws {
    let scratch = try repository()
    let (printed, ending) = try type(
      scratch,
      [
        "1 of 4=>w", "1 of 4=>e", "> =>a", "why (once=>asked for by accounting\\r", "2 of 4=>s", "3 of 4=>u",
        "2 of 4=>a", "3 of 4=>q",
      ], "kedge approve")
    #expect(ending == Ending(status: 0, restored: true))
    #expect(printed.components(separatedBy: "why (once, for all that you approve now)?").count == 2)
    #expect(printed.contains("what to do instead"))
    #expect(try approvals(scratch) == 2)
    let again = try type(
      scratch, ["1 of 2=>A", "why=>the rest\\r", "all 2 looked at, 2 approved=>\\r"], "kedge approve")
    #expect(again.ending == Ending(status: 0, restored: true))
    #expect(try approvals(scratch) == 4)
    let (said, status) = try scratch.run("kedge approve && kedge check -q")
    #expect(said.hasPrefix("no finding awaits your approval\n"))
    #expect(status == 0)
  }

  @Test(arguments: ["1 of 4=>\\x03", "1 of 4=>\\x04"])
  func `a review that is broken off writes nothing and leaves the terminal as it was`(last: String) throws {
    let scratch = try repository()
    let (printed, ending) = try type(scratch, ["1 of 4=>A", "why=>r\\r", "all 4=>u", last], "kedge approve")
    #expect(ending == Ending(status: 130, restored: true))
    #expect(printed.hasSuffix("interrupted: nothing is written"))
    #expect(try approvals(scratch) == 0)
    #expect(try scratch.run("git status --porcelain").output == " M schemas/a.json\n")
  }

  @Test func `Ctrl-C at the question, and a signal at a key, end it likewise`() throws {
    let scratch = try repository()
    let asked = try type(scratch, ["1 of 4=>a", "why=>half\\x03"], "kedge approve")
    #expect(asked.ending == Ending(status: 130, restored: true))
    let signalled = try type(scratch, ["1 of 4=>s", "2 of 4=>!SIGTERM"], "kedge approve")
    #expect(signalled.ending.restored == true)
    #expect(try approvals(scratch) == 0)
  }

  @Test func `an arrow key is no command, nothing typed is no reason`() throws {
    let scratch = try repository()
    let (printed, ending) = try type(
      scratch, ["1 of 4=>\\x1b[A", "1 of 4=>a", "why=>\\r", "1 of 4=>q"], "kedge approve")
    #expect(ending == Ending(status: 0, restored: true))
    #expect(printed.contains("nothing is approved: an approval without a reason helps nobody"))
    #expect(printed.hasSuffix("nothing is approved, nothing is written"))
    #expect(try approvals(scratch) == 0)
  }

  @Test func `narrow, without colours, in a locale without Unicode`() throws {
    let scratch = try repository()
    let (printed, ending) = try type(
      scratch, ["1 of 4=>s", "2 of 4=>q"], options: "--columns 40", environment: "NO_COLOR=1 LC_ALL=C",
      "kedge approve")
    #expect(ending == Ending(status: 0, restored: true))
    #expect(
      printed.unicodeScalars.allSatisfy { $0.isASCII && ($0 == "\n" || $0 == "\r" || $0.value >= 0x20) })
    let keys = printed.split(separator: "\n").filter {
      $0.hasPrefix("a approve") || $0.hasPrefix("A approve")
    }
    #expect(keys.contains("a approve  s skip  w witness  e explain"))
    #expect(keys.allSatisfy { $0.count <= 40 })
  }

  @Test func `colours at a terminal, in the summary too, unless they are not wanted`() throws {
    let scratch = try repository()
    let coloured = try type(scratch, [], "kedge check").printed
    #expect(coloured.contains("\u{1B}[1;31merror[enum-value-added]\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31m4 block\u{1B}[0m"))
    for environment in ["NO_COLOR=1", "TERM=dumb", "FORCE_COLOR=0"] {
      let plain = try type(scratch, [], environment: environment, "kedge check").printed
      #expect(!plain.contains("\u{1B}"), "\(environment)")
    }
    let (forced, _) = try scratch.run("FORCE_COLOR=1 kedge check")
    #expect(forced.contains("\u{1B}[1;31m4 block\u{1B}[0m"))
  }

  @Test func `long work says how far it is, on a terminal only, and takes it back`() throws {
    let scratch = try repository()
    // A git that takes its time makes any check long.
    let (_, status) = try scratch.run(
      #"mkdir ../slow && printf '#!/bin/sh\nsleep 0.25\nexec %s "$@"\n' "$(command -v git)" > ../slow/git && chmod +x ../slow/git"#
    )
    try #require(status == 0)
    let shown = try type(scratch, [], environment: #"PATH="$PWD/../slow:$PATH""#, "kedge check").printed
    #expect(shown.contains("\r\u{1B}[K"))
    let quick = try type(scratch, [], environment: #"PATH="$PWD/../slow:$PATH""#, "kedge check --quiet")
      .printed
    #expect(!quick.contains("\r\u{1B}[K"))
    let (piped, _) = try scratch.run(#"PATH="$PWD/../slow:$PATH" kedge check"#)
    #expect(!piped.contains("\u{1B}"))
  }

  @Test(arguments: ["\\x03", "!SIGTERM", "!SIGHUP"])
  func `long work that is broken off leaves nothing behind`(last: String) throws {
    let scratch = try repository()
    // A signature is held against files that lie in a folder of their own meanwhile; this takes its time.
    let (output, status) = try scratch.run(
      #"""
      set -e
      ssh-keygen -q -t ed25519 -N '' -f ../key
      sed -i '/^lanes:/d' kedge.yaml && echo "ann@example.org $(cut -d' ' -f1,2 ../key.pub)" > allowed_signers
      git add -A && git commit -qm more && git config gpg.format ssh && git config user.signingkey ../key
      kedge approve --additive --reason 'asked for' --stage > /dev/null
      mkdir ../slow ../temporary && printf '#!/bin/sh\ntouch ../verifying\nexec sleep 30\n' > ../slow/ssh-keygen
      chmod +x ../slow/ssh-keygen
      """#)
    try #require(status == 0, "\(output)")
    let (printed, ending) = try type(
      scratch, ["reading the repository=>" + last],
      environment: #"PATH="$PWD/../slow:$PATH" TMPDIR="$(realpath ../temporary)""#, "kedge check")
    let number: Int32 = last == "!SIGTERM" ? 15 : last == "!SIGHUP" ? 1 : 2
    // By the signal itself, which a shell tells as 128 and more.
    #expect(ending == Ending(status: -number, restored: true))
    #expect(printed.hasSuffix("\r\u{1B}[K") || printed.hasSuffix("\r\u{1B}[K^C"))
    let (left, _) = try scratch.run(
      "test -e ../verifying && ls -A ../temporary; git status --porcelain | grep -v '^[AM] '")
    #expect(left == "")
  }

  @Test func `a signal that is ignored around it is ignored`() throws {
    let scratch = try repository()
    let (output, status) = try scratch.run(
      #"""
      mkdir ../slow && printf '#!/bin/sh\nsleep 0.25\nexec %s "$@"\n' "$(command -v git)" > ../slow/git && chmod +x ../slow/git
      (trap '' HUP; PATH="$PWD/../slow:$PATH" exec kedge check --quiet > ../report) & sleep 0.4; kill -HUP $!; wait $!
      """#)
    #expect(output == "")
    #expect(status == 1)
  }
}
