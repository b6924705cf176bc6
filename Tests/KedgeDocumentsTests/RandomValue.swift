@testable import KedgeDocuments

/// A small generator with a seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Random JSON values: every kind, odd strings, numbers in odd spellings.
enum RandomValue {
  static func value(_ generator: inout SeededGenerator, depth: Int = 3) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2: return .string(string(&generator))
    case 3, 4: return .number(number(&generator))
    case 5:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in value(&generator, depth: depth - 1) })
    default:
      let count = Int.random(in: 0...20, using: &generator) / (4 - depth)
      return .object(
        JSONObject((0..<count).map { _ in (string(&generator), value(&generator, depth: depth - 1)) }))
    }
  }

  static func string(_ generator: inout SeededGenerator) -> Text {
    let pool: [String] = [
      "a", "b", "k1", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "e\u{301}",
      "\u{2028}", "😁",
      "\u{FFFF}", "\u{10FFFF}", " ", "~1", "<<", "0",
    ]
    let count = Int.random(in: 0...4, using: &generator)
    return Text((0..<count).map { _ in pool[Int.random(in: 0..<pool.count, using: &generator)] }.joined())
  }

  static func number(_ generator: inout SeededGenerator) -> ExactNumber {
    let digits = Int.random(
      in: 1...([1, 3, 9, 17, 25].randomElement(using: &generator) ?? 1), using: &generator)
    var text = Bool.random(using: &generator) ? "-" : ""
    let whole = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined().drop {
      $0 == "0"
    }
    text += whole.isEmpty ? "0" : String(whole)
    if Int.random(in: 0..<3, using: &generator) == 0 {
      text += "." + (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let power =
        Int.random(in: -340...340, using: &generator) / ([1, 10, 50].randomElement(using: &generator) ?? 1)
      text += (Bool.random(using: &generator) ? "e" : "E") + (power < 0 ? "" : "+") + String(power)
    }
    return ExactNumber(lexical: text) ?? .zero
  }
}
