import KedgePolicy

/// A report as one page that needs no server, no script and no other file.
public enum HTMLReport {
  /// The page.
  public static func text(_ report: Report) -> String {
    let modules = HTMLModule.all(report)
    let filters = HTMLFilters(modules: modules)
    let summary = report.failure.map { _ in "no judgement" } ?? report.summary.description
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="generator" content="kedge \(HTMLText.plain(report.version))">
      <title>Kedge: \(HTMLText.plain(summary))</title>
      <style>
      \(HTMLStyle.text)\(filters.style)</style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the findings</a>
      \(header(report, summary, modules))
      \(filters.markup)<main id="main">
      \(modules.map(\.markup).joined())\(empty(report))</main>
      <footer><p>Kedge \(HTMLText.plain(report.version)). Every break is proved by a document that one side accepts and
      the other rejects; any validator can confirm it.</p></footer>
      </body>
      </html>

      """
  }

  private static func header(_ report: Report, _ summary: String, _ modules: [HTMLModule]) -> String {
    let (word, kind) = verdict(report)
    let contracts = report.summary.contracts
    let scope = "\(contracts) \(contracts == 1 ? "contract" : "contracts") looked at"
    let release =
      report.findings.isEmpty
      ? "" : "; calls for a <strong>\(report.summary.release.rawValue)</strong> release"
    let failure = report.failure.map { "<p class=\"failure\">\(HTMLText.prose($0))</p>\n" } ?? ""
    return """
      <header class="top">
      <p class="brand">Kedge</p>
      <h1><span class="verdict \(kind)">\(word)</span> \(HTMLText.plain(summary))</h1>
      <p>\(scope)\(release).</p>
      \(failure)\(HTMLOverview.markup(modules))</header>
      """
  }

  private static func verdict(_ report: Report) -> (word: String, kind: String) {
    if report.failure != nil { return ("No judgement", "block") }
    switch report.findings.map(\.decision).max(by: { $0.weight < $1.weight }) {
    case .block?: return ("Blocked", "block")
    case .warn?: return ("Passes with warnings", "warn")
    case .allow?, nil: return ("Passes", "allow")
    }
  }

  private static func empty(_ report: Report) -> String {
    report.failure == nil && report.findings.isEmpty
      ? "<p class=\"calm\">Nothing changed for any document.</p>\n" : ""
  }
}

extension Decision {
  /// How much it hinders.
  var weight: Int {
    switch self {
    case .allow: 0
    case .warn: 1
    case .block: 2
    }
  }

  /// What a finding does by it, in a word.
  var verb: String {
    switch self {
    case .allow: "allowed"
    case .warn: "warns"
    case .block: "blocks"
    }
  }
}
