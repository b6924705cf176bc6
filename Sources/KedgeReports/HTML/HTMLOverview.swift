import KedgePolicy

/// A table of the modules: what each is compared with, what was found, and the release it calls for.
enum HTMLOverview {
  /// Nothing for one module, whose section says it all.
  static func markup(_ modules: [HTMLModule]) -> String {
    guard modules.count > 1 else { return "" }
    let classes = Classification.allCases.filter { kind in
      modules.contains { module in module.findings.contains { $0.classification == kind } }
    }
    let head = classes.map { "<th scope=\"col\">\($0.rawValue)</th>" }.joined()
    return """
      <div class="scroll overview" tabindex="0" role="region" aria-label="All modules">
      <table><thead><tr><th scope="col">module</th><th scope="col" class="words aside">lane</th>\
      <th scope="col" class="words aside">compared with</th>\(head)<th scope="col" class="words">next release</th></tr></thead>
      <tbody>
      \(modules.map { row($0, classes) }.joined())</tbody></table></div>

      """
  }

  private static func row(_ module: HTMLModule, _ classes: [Classification]) -> String {
    let counts = classes.map { kind in
      let count = module.findings.count { $0.classification == kind }
      return count == 0 ? "<td class=\"none\">0</td>" : "<td class=\"\(kind.rawValue)\">\(count)</td>"
    }
    return """
      <tr><th scope="row"><a href="#module-\(module.number)">\(HTMLText.plain(module.title))</a></th>\
      <td class="words aside">\(HTMLText.plain(module.lane))</td>\
      <td class="words aside">\(HTMLText.plain(module.baselines.joined(separator: ", ")))</td>\
      \(counts.joined())<td class="words">\(HTMLText.plain(module.release))</td></tr>

      """
  }
}
