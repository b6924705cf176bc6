import KedgePolicy

/// The section of one module.
struct HTMLModule {
  let number: Int
  let name: String
  let lane: String
  private let contracts: [CheckedContract]
  private let checked: CheckedModule?
  private let history: ReleaseHistory?

  /// The modules of a report, in its order.
  static func all(_ report: Report) -> [HTMLModule] {
    let names = (report.contracts.map(\.module) + report.history.map(\.module)).unique
    return names.enumerated().map { number, name in
      let contracts = report.contracts.filter { $0.module == name }
      return HTMLModule(
        number: number, name: name, lane: contracts.first?.lane ?? "", contracts: contracts,
        checked: report.modules.first { $0.name == name },
        history: report.history.first { $0.module == name })
    }
  }

  var findings: [Finding] { contracts.flatMap(\.reported) }

  /// What people read for its name.
  var title: String { name.isEmpty ? contracts.first?.path ?? "" : name }

  var markup: String {
    // What blocks comes first; within that, by contract and place.
    let articles = contracts.flatMap { contract in
      contract.reported.map { HTMLFinding(finding: $0, contract: contract) }
    }.enumerated().sorted {
      let (left, right) = ($0.element.finding.decision.weight, $1.element.finding.decision.weight)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element.markup)
    return """
      <section class="module" data-module="\(number)" data-lane="\(HTMLText.plain(lane))" aria-labelledby="module-\(number)">
      <h2 id="module-\(number)">\(HTMLText.plain(title))</h2>
      <p class="facts">\(facts.joined(separator: " · "))</p>
      \(HTMLTimeline.markup(history))\(articles.joined())\(quiet)\(gaps)</section>

      """
  }

  /// What its contracts were compared with.
  var baselines: [String] { contracts.map(\.oldName).filter { !$0.isEmpty }.unique }

  /// `2.0.0 (major)`, or the part of the number alone; empty where nothing is called for.
  var release: String {
    if let bump = checked?.bump, let next = checked?.next { return "\(next) (\(bump.rawValue))" }
    return VersionBump(findings)?.rawValue ?? ""
  }

  private var facts: [String] {
    var facts: [String] = []
    if !lane.isEmpty { facts.append("lane <strong>\(HTMLText.plain(lane))</strong>") }
    if !baselines.isEmpty {
      facts.append("compared with \(HTMLText.plain(baselines.joined(separator: ", ")))")
    }
    if let bump = checked?.bump, let next = checked?.next {
      facts.append("calls for <strong>\(HTMLText.plain(next))</strong>, a \(bump.rawValue) release")
    } else if let bump = VersionBump(findings) {
      facts.append("calls for a \(bump.rawValue) release")
    }
    return facts
  }

  /// The contracts in which nothing was found.
  private var quiet: String {
    let paths = contracts.filter { $0.reported.isEmpty && !$0.path.isEmpty }.map(\.path)
    guard !paths.isEmpty else { return "" }
    let list = paths.map { "<li><code>\(HTMLText.plain($0))</code></li>" }.joined()
    return
      "<details class=\"quiet\"><summary>\(paths.count) without a finding</summary><ul>\(list)</ul></details>\n"
  }

  private var gaps: String {
    let parts = contracts.flatMap { contract in
      contract.notCompared.map {
        "<li><code>\(HTMLText.plain(contract.path))</code>: \(HTMLText.prose($0))</li>"
      }
    }
    return parts.isEmpty ? "" : "<h3>Not compared</h3>\n<ul>\(parts.joined())</ul>\n"
  }
}
