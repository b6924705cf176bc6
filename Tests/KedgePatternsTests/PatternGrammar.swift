import KedgePatterns

/// Random patterns that cover the syntax, and texts over the characters they speak of.
struct PatternGrammar {
  var random: SeededGenerator
  let mode: Pattern.Mode
  private var letters: [String] = []
  private var groups = 0
  private var names = 0

  private let own: [String]

  /// A grammar over its own letters, or over all sorts of them.
  init(seed: UInt64, mode: Pattern.Mode, letters: [String] = []) {
    random = SeededGenerator(seed: seed)
    self.mode = mode
    own = letters
  }

  private var alphabet: [String] {
    if !own.isEmpty { return own }
    return
      ["a", "b", "c", "A", "0", "1", "_", "-", " ", "\n", "é", "Ж", "中", "\u{2028}", "x", "u", "k"]
      + (mode == .unicode ? ["😀", "𝒜"] : [])
  }

  /// A pattern; its letters are few, so that texts match.
  mutating func pattern() -> String {
    letters = (0..<(1 + random.below(3))).map { _ in random.pick(alphabet) }
    groups = 0
    names = 0
    return disjunction(3)
  }

  /// A text, mostly of the last pattern's letters.
  mutating func text() -> String {
    (0..<random.below(10)).map { _ in
      if random.chance(75) { return random.pick(letters) }
      return random.chance(90) ? random.pick(alphabet) : anyCharacter()
    }.joined()
  }

  /// Pieces of syntax in any order: mostly no pattern at all.
  mutating func soup() -> String {
    letters = ["a", "b"]
    return (0..<(1 + random.below(7))).map { _ in random.pick(Self.pieces) }.joined()
  }

  private mutating func anyCharacter() -> String {
    let last: UInt32 = mode == .unicode && random.chance(30) ? 0x1FFFF : 0xFFFF
    while true {
      if let scalar = Unicode.Scalar(UInt32(random.below(Int(last)))) { return String(Character(scalar)) }
    }
  }

  private mutating func disjunction(_ depth: Int) -> String {
    let count = random.chance(70) ? 1 : 2 + random.below(2)
    return (0..<count).map { _ in alternative(depth) }.joined(separator: "|")
  }

  private mutating func alternative(_ depth: Int) -> String {
    (0..<random.below(5)).map { _ in term(depth) }.joined()
  }

  private mutating func term(_ depth: Int) -> String {
    switch random.below(24) {
    case 0: return "^"
    case 1: return "$"
    case 2: return random.pick(["\\b", "\\B"])
    case 3 where depth > 0: return look(depth)
    default: return atom(depth) + quantifier()
    }
  }

  private mutating func look(_ depth: Int) -> String {
    let open = random.pick(["(?=", "(?!", "(?<=", "(?<!"])
    let isRepeatable = mode == .lenient && (open == "(?=" || open == "(?!")
    return open + disjunction(depth - 1) + ")" + (isRepeatable && random.chance(20) ? quantifier() : "")
  }

  private mutating func quantifier() -> String {
    guard random.chance(40) else { return "" }
    let quantifier = random.pick(["*", "+", "?", "{2}", "{1,}", "{0,2}", "{1,3}", "{0}", "{0,}", "{2,4}"])
    return quantifier + (random.chance(25) ? "?" : "")
  }

  private mutating func atom(_ depth: Int) -> String {
    switch random.below(depth > 0 ? 14 : 9) {
    case 0: return "."
    case 1: return random.pick(["\\d", "\\D", "\\w", "\\W", "\\s", "\\S"])
    case 2, 3: return characterClass()
    case 4: return escape()
    case 5 where groups > 0 && random.chance(50): return reference()
    case 9, 10: return "(?:" + disjunction(depth - 1) + ")"
    case 11, 12:
      groups += 1
      return "(" + disjunction(depth - 1) + ")"
    case 13:
      groups += 1
      names += 1
      let name = "n\(names)"
      return "(?<\(name)>" + disjunction(depth - 1) + ")"
    default: return literal()
    }
  }

  private mutating func reference() -> String {
    names > 0 && random.chance(30) ? "\\k<n\(1 + random.below(names))>" : "\\\(1 + random.below(groups))"
  }

  private mutating func literal() -> String {
    let letter = random.pick(letters)
    return letter
  }

  private mutating func escape() -> String {
    let common = [
      "\\n", "\\t", "\\r", "\\v", "\\f", "\\x61", "\\u0061", "\\u00e9", "\\cJ", "\\/", "\\.", "\\*", "\\(",
      "\\[",
      "\\\\", "\\$", "\\^",
    ]
    let unicode = [
      "\\u{61}", "\\u{1F600}", "\\ud83d\\ude00", "\\p{L}", "\\P{Lu}", "\\p{Script=Cyrillic}", "\\p{scx=Grek}",
      "\\p{Alphabetic}", "\\p{Nd}", "\\P{ASCII}", "\\p{Emoji}", "\\p{gc=Other_Letter}",
    ]
    let lenient = [
      "\\_", "\\-", "\\a", "\\u{2}", "\\x", "\\xg", "\\u12", "\\c", "\\c1", "\\8", "\\07", "\\141", "\\p{L}",
      "]", "}",
      "{", "a{,2}", "{a", "\\é", "\\k",
    ]
    if random.chance(40) { return random.pick(common) }
    // A plain `\k` is lenient only where no group has a name.
    let special = random.pick(mode == .unicode ? unicode : lenient)
    return special == "\\k" && names > 0 ? "k" : special
  }

  private mutating func characterClass() -> String {
    let members = (0..<random.below(4)).map { _ in classMember() }.joined()
    return (random.chance(30) ? "[^" : "[") + members + "]"
  }

  private mutating func classMember() -> String {
    switch random.below(8) {
    case 0: return random.pick(["\\d", "\\D", "\\w", "\\W", "\\s", "\\S"])
    case 1: return random.pick(["a-c", "A-z", "0-9", "\\x61-\\x63", "\\u0400-\\u04ff", "!-~"])
    case 2: return random.pick(["\\b", "\\-", "\\]", "\\n", "^", ".", "$", "*", "(", "|"])
    case 3 where mode == .unicode:
      return random.pick(["\\p{L}", "\\P{L}", "\\p{Nd}", "\\u{1F600}-\\u{1F64F}", "\\p{Lowercase}", "😀"])
    case 3:
      return random.pick(["\\w-a", "\\c_", "\\c1", "\\1", "\\101", "\\B", "a-\\d", "\\c", "[", "\\e", "\\8"])
    default:
      let letter = random.pick(letters)
      return letter == "-" ? "\\-" : letter
    }
  }

  private static let pieces = [
    "a", "b", "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "(?<m>", "(?<", "(?i)", "(?", "[", "]",
    "[^",
    "-", "*", "+", "?", "{", "}", "{2}", "{2,1}", "{,3}", "{1,2}", "|", "^", "$", "\\b", "\\B", "\\", "\\1",
    "\\2",
    "\\0", "\\01", "\\k", "\\k<n>", "\\k<", "\\c", "\\cA", "\\x", "\\x41", "\\u", "\\u0041", "\\u{",
    "\\u{41}",
    "\\u{110000}", "\\ud83d", "\\ude00", "\\p", "\\p{", "\\p{L}", "\\p{X}", "\\p{Script=Latin}", "\\p{L=L}",
    "\\_",
    "\\-", "\\d", "\\w", "9", ",", "<", ">", "=", "!", ":", "\\9", "é", "\\é", "(?<é>", "(?<1>",
    "(?<a\\u0062>",
    "\\k<ab>", "/", "\\/",
  ]
}
