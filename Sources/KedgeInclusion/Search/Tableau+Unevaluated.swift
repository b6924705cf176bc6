import KedgeDocuments
import KedgeSchema

/// `unevaluatedProperties` and `unevaluatedItems`: for each way in which the choices beside them can fall, a plain rule.
extension Tableau {
  /// They hold: what was not looked at meets the schema.
  mutating func assertUnevaluated(_ rule: KeywordRule, _ schema: Schema) -> Reduction {
    guard let (part, ways) = ways(rule, schema) else { return .holds }
    var alternatives: [[Formula]] = []
    for way in ways {
      if way.isAll {
        alternatives.append(way.conditions)
      } else if kind == .object {
        let rest = ObjectRule(additional: part, listed: way.names, listedPatterns: way.patterns)
        alternatives.append(way.conditions + [.rule(rest)])
      } else if way.contained.isEmpty {
        alternatives.append(way.conditions + [.rest(search.literal(part, true), from: way.prefix)])
      } else if way.contained.count == 1, search.set[part].boolean == false {
        alternatives.append(
          way.conditions + [.rest(search.literal(way.contained[0], true), from: way.prefix)])
      } else {
        // Each other element matches one of several schemas: left to the validator.
        alternatives.append(way.conditions)
      }
    }
    return alternatives.count == 1 ? .all(alternatives[0]) : .any(alternatives)
  }

  /// They fail, all beside them holding: something that was not looked at does not meet the schema.
  mutating func denyUnevaluated(_ rule: KeywordRule, _ schema: Schema) -> Reduction {
    guard let (part, ways) = ways(rule, schema) else { return .holds }
    let refused = search.literal(part, false)
    let alternatives = ways.filter { !$0.isAll }.map { way -> [Formula] in
      if kind == .object {
        let names = MemberRequest.Names.others(listed: way.names, patterns: way.patterns)
        return way.conditions + [.request(MemberRequest(names: names, literal: refused))]
      }
      let literals = [refused] + way.contained.map { search.literal($0, false) }
      return way.conditions + [.element(way.prefix, isExact: false, literals)]
    }
    return alternatives.isEmpty ? .fails : .any(alternatives)
  }

  private func ways(_ rule: KeywordRule, _ schema: Schema) -> (SchemaID, [Evaluation])? {
    let evaluations = Evaluations(search: search, isObject: kind == .object)
    switch rule {
    case .unevaluatedProperties(let part), .unevaluatedItems(let part):
      return evaluations.ways(of: schema).map { (part, $0) }
    default: return nil
    }
  }
}
