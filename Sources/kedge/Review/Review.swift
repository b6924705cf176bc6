/// A review of findings, one at a time: what each key does. It knows no terminal and no repository.
///
/// Decisions are only collected here; nothing is written before the review is over, so that any of them can be undone and
/// an interrupted review leaves nothing behind.
struct Review: Equatable {
  /// What is asked for next.
  enum Phase: Equatable {
    /// A key that decides on the finding at `place`.
    case deciding
    /// The reason, once for the whole review; what is approved with it.
    case reasoning([Int])
    /// Everything is decided: a key that ends the review, or takes the last step back.
    case closing
    /// It is over, and what is approved is to be written.
    case finished
    /// It is over, and nothing is to be written.
    case abandoned
  }

  /// What is to be done for who reviews.
  enum Effect: Equatable {
    /// Show a finding.
    case show(Int)
    /// Show a finding's documents as a whole.
    case witness(Int)
    /// Tell everything about a finding.
    case explain(Int)
    /// Ask for the reason.
    case ask
    /// Say a sentence.
    case say(String)
  }

  /// What was decided on a finding.
  enum Decision: Equatable {
    case approved
    case skipped
  }

  /// Whether each finding is additive: only those may be approved together.
  private let isAdditive: [Bool]
  private var steps: [[Int]] = []

  private(set) var phase = Phase.deciding
  /// The finding that is looked at.
  private(set) var place = 0
  private(set) var decisions: [Int: Decision] = [:]
  /// Why what is approved is approved; nil until it was asked.
  private(set) var reason: String?

  /// A review of some findings; `reason` when it was given already.
  init(isAdditive: [Bool], reason: String? = nil) {
    self.isAdditive = isAdditive
    self.reason = reason
    if isAdditive.isEmpty { phase = .finished }
  }

  /// The findings that are approved so far, in their order.
  var approved: [Int] { decisions.filter { $0.value == .approved }.keys.sorted() }

  /// Begins.
  func begin() -> [Effect] { phase == .deciding ? [.show(place)] : [] }

  /// A key was pressed.
  mutating func press(_ key: Character) -> [Effect] {
    switch phase {
    case .deciding: decide(key)
    case .closing: close(key)
    case .reasoning, .finished, .abandoned: []
    }
  }

  /// The reason was typed; nil when it was not.
  mutating func answer(_ text: String?) -> [Effect] {
    guard case .reasoning(let chosen) = phase else { return [] }
    let text = text?.trimmed ?? ""
    phase = .deciding
    guard !text.isEmpty else {
      return [.say("nothing is approved: an approval without a reason helps nobody"), .show(place)]
    }
    reason = text
    return approve(chosen)
  }

  /// The review is broken off.
  mutating func interrupt() { phase = .abandoned }

  private mutating func decide(_ key: Character) -> [Effect] {
    switch key {
    case "a": return approve([place])
    case "A":
      let rest = isAdditive.indices.filter { isAdditive[$0] && decisions[$0] == nil }
      return rest.isEmpty
        ? [.say("nothing additive is left; what breaks is decided one by one")] : approve(rest)
    case "s": return settle([place], .skipped)
    case "w": return [.witness(place)]
    case "e": return [.explain(place)]
    case "u": return undo()
    case "q":
      phase = .finished
      return []
    default: return [.say("\(Self.name(of: key)) is no key here")]
    }
  }

  private mutating func close(_ key: Character) -> [Effect] {
    switch key {
    case "u": return undo()
    case "q", "\n", "\r":
      phase = .finished
      return []
    default: return [.say("\(Self.name(of: key)) is no key here")]
    }
  }

  private mutating func approve(_ chosen: [Int]) -> [Effect] {
    guard reason != nil else {
      phase = .reasoning(chosen)
      return [.ask]
    }
    return settle(chosen, .approved)
  }

  private mutating func settle(_ chosen: [Int], _ decision: Decision) -> [Effect] {
    for index in chosen { decisions[index] = decision }
    steps.append(chosen)
    let open = isAdditive.indices.filter { decisions[$0] == nil }
    guard let next = open.first(where: { $0 > place }) ?? open.first else {
      phase = .closing
      return []
    }
    place = next
    return [.show(place)]
  }

  private mutating func undo() -> [Effect] {
    guard let last = steps.popLast(), let first = last.first else {
      return [.say("there is nothing to undo")]
    }
    for index in last { decisions[index] = nil }
    phase = .deciding
    place = first
    return [.show(place)]
  }

  private static func name(of key: Character) -> String {
    key.isASCII && (key.isLetter || key.isNumber || key.isPunctuation) ? "`\(key)`" : "that"
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
