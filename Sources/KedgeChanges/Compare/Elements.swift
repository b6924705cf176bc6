import KedgeDocuments
import KedgeSchema

/// The elements of arrays: places, the rest, `contains`, and what nothing looked at.
extension PairWalk {
  mutating func compareElements() {
    let hasPrefix = (old.parts + new.parts).contains {
      if case .prefixItems = $0.rule { true } else { false }
    }
    if hasPrefix { comparePrefixes() } else { compareItems() }
    compareContains()
    compare(
      Applicator(changed: "unevaluated-items-changed", noun: "elements that nothing describes") {
        if case .unevaluatedItems(let schema) = $0 { schema } else { nil }
      })
  }

  private mutating func compareItems() {
    compare(
      Applicator(
        changed: "items-changed", closed: "array-closed", opened: "array-opened", noun: "elements"
      ) {
        if case .items(let schema, _) = $0 { schema } else { nil }
      })
  }

  /// With schemas by place: places are compared one by one; the rest moves with their number.
  private mutating func comparePrefixes() {
    let (before, after) = (old.parts(where: Self.isPrefix).first, new.parts(where: Self.isPrefix).first)
    let (was, now) = (before.map { $0.rule.schemas } ?? [], after.map { $0.rule.schemas } ?? [])
    for (first, second) in zip(was, now) { descend(first, second) }
    let (rest, newRest) = (items(old), items(new))
    if was.count == now.count || rest?.schema == nil && newRest?.schema == nil {
      compareItems()
    } else if let rest, let newRest {
      descend(rest.schema, newRest.schema)
    } else {
      compareItems()
    }
    guard was.count != now.count else { return }
    let isLonger = now.count > was.count
    let shared = isLonger ? was + now.dropFirst(was.count) : Array(was.prefix(now.count))
    var edits = [place(shared, before, after)]
    if let rest {
      edits.append(
        .changing(rest.part) { rule in
          guard case .items(let schema, _) = rule else { return rule }
          return .items(schema, from: shared.count)
        })
    }
    let schema = isLonger ? now[was.count] : was[now.count]
    let count = abs(now.count - was.count)
    let noun = count == 1 ? "the place \(min(was.count, now.count))" : "\(count) places"
    add(
      Edit(
        isLonger ? "tuple-item-added" : "tuple-item-removed",
        "\(name) \(isLonger ? "describes" : "does not describe") \(noun) \(isLonger ? "now" : "any more")",
        edits: edits.reversed(), old: isLonger ? mark(pair.old, "did not") : mark(schema, "was"),
        new: isLonger ? mark(schema, "new") : mark(pair.new, "does not"),
        before: isLonger ? nil : .schema(schema), after: isLonger ? .schema(schema) : nil))
  }

  private func place(
    _ schemas: [SchemaID], _ before: Conjunction.Part?, _ after: Conjunction.Part?
  ) -> SchemaEdit {
    if let before {
      let count = before.rule.schemas.count
      return .changing(before) { rule in
        guard case .prefixItems(let own) = rule else { return rule }
        return .prefixItems(
          schemas.count > count ? own + schemas.dropFirst(count) : Array(own.prefix(schemas.count)))
      }
    }
    let node = after?.keyword.node ?? set[pair.new].node
    let keyword = Keyword(name: "prefixItems", node: node, rule: .prefixItems(schemas))
    return .adding(keyword, to: after.map { home(of: $0.owner) } ?? old.root)
  }

  private static func isPrefix(_ rule: KeywordRule) -> Bool {
    if case .prefixItems = rule { true } else { false }
  }

  private func items(_ side: Conjunction) -> (schema: SchemaID, part: Conjunction.Part)? {
    for part in side.parts { if case .items(let schema, _) = part.rule { return (schema, part) } }
    return nil
  }

  private mutating func compareContains() {
    let (before, after) = (old.parts(where: Self.isContains), new.parts(where: Self.isContains))
    for (was, now) in zip(before, after) {
      guard case .contains(let first, let minimum, let maximum) = was.rule,
        case .contains(let second, let least, let most) = now.rule
      else { continue }
      descend(first, second)
      guard minimum != least || maximum != most else { continue }
      add(
        Edit(
          "contains-changed",
          "\(name) must have \(Self.count(least, most)) elements of a kind now; it had to have \(Self.count(minimum, maximum))",
          edits: [
            .changing(was) { rule in
              guard case .contains(let schema, _, _) = rule else { return rule }
              return .contains(schema, minimum: least, maximum: most)
            }
          ], old: mark(was, "was"), new: mark(now, "now"), before: .value(was.keyword.node.value),
          after: .value(now.keyword.node.value)))
    }
    for now in after.dropFirst(before.count) {
      add(
        Edit(
          "contains-changed", "\(name) must have an element of a kind now",
          edits: [.adding(now.keyword, to: home(of: now.owner))],
          old: mark(home(of: now.owner), "had no `contains`"), new: mark(now, "new"),
          after: .value(now.keyword.node.value)))
    }
    for was in before.dropFirst(after.count) {
      add(
        Edit(
          "contains-changed", "\(name) need not have an element of a kind any more", edits: [.removing(was)],
          old: mark(was, "was"), new: mark(place(of: was.owner), "has no `contains`"),
          before: .value(was.keyword.node.value)))
    }
  }

  private static func isContains(_ rule: KeywordRule) -> Bool {
    if case .contains = rule { true } else { false }
  }

  private static func count(_ minimum: Int, _ maximum: Int?) -> String {
    maximum.map { "\(minimum) to \($0)" } ?? "at least \(minimum)"
  }
}
