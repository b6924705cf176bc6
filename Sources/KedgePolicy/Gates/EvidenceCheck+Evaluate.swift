import KedgeDocuments

extension EvidenceCheck {
  /// Whether the evidence meets the demand, with what was measured.
  ///
  /// What cannot be read, is missing or is no number fails.
  func evaluate(_ evidence: Node, budgets: [String: ExactNumber]) -> GateFact {
    switch relation {
    case .equals: equality(evidence)
    default: comparison(evidence, budgets)
    }
  }

  private func equality(_ evidence: Node) -> GateFact {
    guard case .field(let pointer) = measure, case .value(let wanted) = bound else {
      return failure("only a single field can be held against a value", at: evidence)
    }
    guard let node = evidence.descendant(pointer) else { return missing(pointer, in: evidence) }
    return GateFact(
      passes: node.isEqual(to: wanted), text: "\(pointer) is \(node.value), wanted \(wanted)", node: node)
  }

  private func comparison(_ evidence: Node, _ budgets: [String: ExactNumber]) -> GateFact {
    let measured: (Fraction, JSONPointer, String)
    let limit: (Fraction, String)
    do throws(GateFact) {
      measured = try measurement(evidence)
      limit = try self.limit(evidence, budgets)
    } catch {
      return error
    }
    guard let order = measured.0.compared(with: limit.0) else {
      return failure("the numbers are too long to compare", at: evidence)
    }
    let passes =
      switch relation {
      case .above: order == .greater
      case .atLeast: order != .less
      case .below: order == .less
      case .atMost: order != .greater
      case .equals: order == .equal
      }
    let text = "\(measured.2) is \(measured.0.description), wanted \(relation.word) \(limit.1)"
    return GateFact(passes: passes, text: text, node: evidence.descendant(measured.1) ?? evidence)
  }

  private func measurement(_ evidence: Node) throws(GateFact) -> (Fraction, JSONPointer, String) {
    switch measure {
    case .field(let pointer):
      return (try fraction(try number(pointer, in: evidence)), pointer, "\(pointer)")
    case .percent(let part, let whole):
      let (share, all) = (try number(part, in: evidence), try number(whole, in: evidence))
      guard let percent = Fraction(share, over: all)?.times(100) else {
        throw failure("\(whole) must be above 0", at: evidence.descendant(whole) ?? evidence)
      }
      if share > all {
        throw failure("\(part) is more than \(whole)", at: evidence.descendant(part) ?? evidence)
      }
      return (percent, part, "\(part) as per cent of \(whole)")
    case .hours(let start, let end):
      let (from, to) = (try time(start, in: evidence), try time(end, in: evidence))
      guard let hours = Fraction(ExactNumber(max(0, to.seconds - from.seconds)), over: 3600) else {
        throw failure("no time", at: evidence)
      }
      return (hours, end, "hours from \(start) to \(end)")
    }
  }

  private func limit(
    _ evidence: Node, _ budgets: [String: ExactNumber]
  ) throws(GateFact) -> (Fraction, String) {
    switch bound {
    case .value(.number(let number)): return (try fraction(number), number.lexical)
    case .value: throw failure("the bound is no number", at: evidence)
    case .budget(let name):
      guard let number = budgets[name] else {
        throw failure("the lane has no budget `\(name)`", at: evidence)
      }
      return (try fraction(number), "\(number.lexical) (\(name))")
    case .times(let factor, let pointer):
      let base = try number(pointer, in: evidence)
      // A load of nothing is reached by nothing.
      guard base > .zero, let product = base.multiplied(by: factor) else {
        throw failure("\(pointer) must be above 0", at: evidence.descendant(pointer) ?? evidence)
      }
      return (try fraction(product), "\(factor.lexical) times \(pointer), \(product.canonicalSpelling)")
    }
  }

  private func number(_ pointer: JSONPointer, in evidence: Node) throws(GateFact) -> ExactNumber {
    guard let node = evidence.descendant(pointer) else { throw missing(pointer, in: evidence) }
    guard let number = node.number, !number.isNegative else {
      throw failure("\(pointer) is no number of at least 0", at: node)
    }
    return number
  }

  private func time(_ pointer: JSONPointer, in evidence: Node) throws(GateFact) -> Timestamp {
    guard let node = evidence.descendant(pointer) else { throw missing(pointer, in: evidence) }
    guard let time = node.string.flatMap(Timestamp.init) else {
      throw failure("\(pointer) is no time such as 2026-11-24T06:00:00Z", at: node)
    }
    return time
  }

  private func fraction(_ number: ExactNumber) throws(GateFact) -> Fraction {
    guard let fraction = Fraction(number) else {
      throw GateFact(passes: false, text: "no number", node: node)
    }
    return fraction
  }

  private func missing(_ pointer: JSONPointer, in evidence: Node) -> GateFact {
    failure("\(pointer) is missing", at: evidence)
  }

  private func failure(_ text: String, at node: Node) -> GateFact {
    GateFact(passes: false, text: text, node: node)
  }
}

extension EvidenceCheck.Relation {
  fileprivate var word: String {
    switch self {
    case .above: "above"
    case .atLeast: "at least"
    case .below: "below"
    case .atMost: "at most"
    case .equals: "exactly"
    }
  }
}

extension Node {
  /// What a pointer names from here.
  func descendant(_ pointer: JSONPointer) -> Node? {
    pointer.tokens.reduce(Optional(self)) { node, token in node?.child(token) }
  }
}
