import KedgePolicy

/// The releases of a module with what each changed: a table that a bar in each row makes easy to scan.
enum HTMLTimeline {
  /// The widest bar, in units of the page.
  private static let width = 12.0

  /// Nothing where there is one release only, which no other one precedes.
  static func markup(_ history: ReleaseHistory?) -> String {
    guard let history, history.releases.count > 1 else { return "" }
    let greatest = history.releases.map { $0.classes.values.reduce(0, +) }.max() ?? 0
    let kinds: [Classification] = [.breaking, .undecided, .additive, .neutral]
    let used = kinds.filter { kind in history.releases.contains { $0.classes[kind, default: 0] > 0 } }
    let head = used.map { "<th scope=\"col\">\($0.rawValue)</th>" }.joined()
    let rows = history.releases.enumerated().reversed().map { index, release in
      let cells = used.map { "<td>\(release.classes[$0, default: 0])</td>" }.joined()
      return """
        <tr><th scope="row">\(HTMLText.plain(release.version))</th>\(cells)<td class="bars">\
        \(index == 0 ? "first release" : bars(release, used, greatest))</td></tr>

        """
    }
    return """
      <details class="timeline" open><summary>Releases</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Releases of \(HTMLText.plain(history.module))">
      <table><thead><tr><th scope="col">release</th>\(head)<td></td></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table></div>
      </details>

      """
  }

  private static func bars(_ release: ReleaseHistory.Release, _ kinds: [Classification], _ greatest: Int)
    -> String
  {
    kinds.compactMap { kind in
      let count = release.classes[kind, default: 0]
      guard count > 0, greatest > 0 else { return nil }
      let hundredths = Int(Self.width * 100) * count / greatest
      return
        "<span class=\"bar \(kind.rawValue)\" style=\"width:\(hundredths / 100).\(hundredths % 100 / 10)em\"></span>"
    }.joined()
  }
}
