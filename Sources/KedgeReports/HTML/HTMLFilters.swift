import KedgePolicy

/// Checkboxes that hide findings. They work by style alone: what is unchecked is not shown.
struct HTMLFilters {
  private struct Box {
    let id: String
    let label: String
    let count: Int
    /// What it shows.
    let selector: String
  }

  private let groups: [(title: String, boxes: [Box])]

  init(modules: [HTMLModule]) {
    let findings = modules.flatMap(\.findings)
    let decisions = Decision.allCases.reversed().compactMap { decision -> Box? in
      let count = findings.count { $0.decision == decision }
      return count == 0
        ? nil
        : Box(
          id: "show-\(decision.rawValue)", label: decision.verb, count: count,
          selector: ".finding[data-decision=\(decision.rawValue)]")
    }
    let lanes = modules.map(\.lane).filter { !$0.isEmpty }.unique.enumerated().map { number, lane in
      Box(
        id: "show-lane-\(number)", label: lane,
        count: modules.filter { $0.lane == lane }.reduce(0) { $0 + $1.findings.count },
        selector: ".module[data-lane=\"\(HTMLText.plain(lane))\"]")
    }
    let named = modules.map { module in
      Box(
        id: "show-module-\(module.number)", label: module.title, count: module.findings.count,
        selector: ".module[data-module=\"\(module.number)\"]")
    }
    // One box alone hides everything or nothing.
    groups = [("Decision", Array(decisions)), ("Lane", Array(lanes)), ("Module", named)].filter {
      $0.1.count > 1
    }
  }

  /// The rules that hide what is unchecked.
  var style: String {
    groups.flatMap(\.boxes).map { box in
      "body:has(#\(box.id):not(:checked)) \(box.selector){display:none}\n"
    }.joined()
  }

  var markup: String {
    guard !groups.isEmpty else { return "" }
    let fieldsets = groups.map { title, boxes in
      let labels = boxes.map { box in
        "<label><input type=\"checkbox\" id=\"\(box.id)\" checked> \(HTMLText.plain(box.label)) <span class=\"count\">\(box.count)</span></label>\n"
      }
      return "<fieldset><legend>\(title)</legend>\n\(labels.joined())</fieldset>\n"
    }
    return "<nav class=\"filters\" aria-label=\"Filter the findings\">\n\(fieldsets.joined())</nav>\n"
  }
}
