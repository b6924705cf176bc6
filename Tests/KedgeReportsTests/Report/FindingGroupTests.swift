import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeReports

@Suite struct FindingGroupTests {
  private static let names = ["a", "b", "c", "d", "e"]
  private static let source = Sample.document(
    #"{"left": {"a": 0, "b": 0, "c": 0, "d": 0, "e": 0}, "right": {"a": 0}}"#, "a.json")

  private func finding(_ rule: Rule, _ pointer: String, _ decision: Decision, message: String? = nil)
    -> Finding
  {
    let place = Sample.place(Self.source, pointer)
    let change = Change(
      rule: rule, message: message ?? "`\(pointer)` changed", old: place, new: place, impacts: [],
      identity: ChangeIdentity(
        rule: rule.id, surface: "", pointer: pointer, old: nil, new: nil))
    return Sample.finding(change, decision == .allow ? .neutral : .breaking, decision, by: "matriz")
  }

  private func contract(_ findings: [Finding], data: [Digest: [DataImpact]] = [:]) -> CheckedContract {
    CheckedContract(
      module: "m", path: "a.json", kind: .jsonSchema, oldName: "1", findings: findings, dataImpacts: data)
  }

  private func sizes(_ contract: CheckedContract) -> [Int] {
    FindingGroup.groups(of: contract).map { $0.others.count + 1 }
  }

  @Test func `what nobody has to act on is told once a rule`() {
    let few = Self.names.prefix(3).map {
      finding(Catalogue.annotationChanged, "/left/\($0)", .allow)
    }
    #expect(sizes(contract(few)) == [1, 1, 1])
    let many =
      few + [
        finding(Catalogue.typeChanged, "/left", .allow),
        finding(Catalogue.annotationChanged, "/right/a", .allow),
      ]
    #expect(sizes(contract(many)) == [4, 1])
  }

  @Test func `what blocks is told once where many of a kind stand in one place`() {
    let losses = Self.names.map { finding(Catalogue.propertyRemoved, "/left/\($0)", .block) }
    #expect(sizes(contract(losses)) == [5])
    #expect(
      sizes(contract(losses + [finding(Catalogue.propertyRemoved, "/right/a", .block)])) == [
        5, 1,
      ])
  }

  @Test func `outside of schemas a rule is told once`() {
    let places = ["/left/a", "/left", "/right/a", "/right"]
    #expect(sizes(contract(places.map { finding(Catalogue.operationRemoved, $0, .block) })) == [4])
  }

  @Test func `one sentence that is true of several places is told once`() {
    let places = ["/left/a", "/left/b", "/right/a", "/left"]
    let copies = places.map { finding(Catalogue.maxLengthChanged, $0, .block, message: "`note` is shorter") }
    #expect(sizes(contract(copies)) == [4])
    #expect(sizes(contract(places.map { finding(Catalogue.maxLengthChanged, $0, .block) })) == [1, 1, 1, 1])
  }

  @Test func `what has more to say is told by itself`() {
    let losses = Self.names.map { finding(Catalogue.propertyRemoved, "/left/\($0)", .block) }
    let data = [losses[2].fingerprint: [DataImpact(place: "data", total: 1, rejected: 1)]]
    #expect(sizes(contract(losses, data: data)) == [4, 1])
  }

  @Test func `a report tells what blocks first, and all of it where that is asked for`() {
    let words = Self.names.map { finding(Catalogue.annotationChanged, "/left/\($0)", .allow) }
    let loss = finding(Catalogue.propertyRemoved, "/right/a", .block)
    let report = Report(version: "1", contracts: [contract(words + [loss])])
    #expect(report.groups.map { $0.first.decision } == [.block, .allow])
    let text = TextReport().text(report)
    #expect(text.contains("= likewise: 4 more (-v shows each)\n      a.json:1:24: `/left/b` changed\n"))
    let whole = TextReport(style: TextStyle(isVerbose: true)).text(report)
    #expect(!whole.contains("likewise") && whole.split(separator: "note[annotation-changed]").count == 6)
    #expect(
      MarkdownReport.text(report).contains("- likewise: 4 more\n  - `a.json:1:24`: `/left/b` changed\n"))
  }

  @Test func `more than ten are counted`() {
    let many = (0..<15).map { index in
      finding(Catalogue.annotationChanged, "/left", .allow, message: "\(index)")
    }
    let text = TextReport().text(Report(version: "1", contracts: [contract(many)]))
    #expect(text.contains("likewise: 14 more") && text.hasSuffix("and 4 more\n"))
  }
}
