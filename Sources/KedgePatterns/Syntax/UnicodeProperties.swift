internal import Synchronization

/// Sets of code points by Unicode property, from the standard library's tables.
enum UnicodeProperties {
  private static let cache = Mutex<[String: CharacterSet]>([:])

  /// The set that `\p{name}` stands for: general categories and the common binary properties; nil for others.
  static func set(_ name: String) -> CharacterSet? {
    if let known = cache.withLock({ $0[name] }) { return known }
    guard let test = test(name) else { return nil }
    var ranges: [ClosedRange<UInt32>] = []
    for value in UInt32(0)...CharacterSet.last {
      guard let scalar = Unicode.Scalar(value), test(scalar.properties) else { continue }
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    let set = CharacterSet(ranges)
    cache.withLock { $0[name] = set }
    return set
  }

  private static func test(_ name: String) -> ((Unicode.Scalar.Properties) -> Bool)? {
    let parts = name.split(separator: "=").map(String.init)
    if parts.count == 2, parts[0] == "gc" || parts[0] == "General_Category" { return category(parts[1]) }
    guard parts.count == 1 else { return nil }
    switch name {
    case "Any": return { _ in true }
    case "ASCII": return nil
    case "Alphabetic", "Alpha": return { $0.isAlphabetic }
    case "White_Space", "space": return { $0.isWhitespace }
    case "Uppercase", "Upper": return { $0.isUppercase }
    case "Lowercase", "Lower": return { $0.isLowercase }
    case "Emoji": return { $0.isEmoji }
    case "ID_Start", "IDS": return { $0.isIDStart }
    case "ID_Continue", "IDC": return { $0.isIDContinue }
    case "Ideographic", "Ideo": return { $0.isIdeographic }
    default: return category(name)
    }
  }

  private static func category(_ name: String) -> ((Unicode.Scalar.Properties) -> Bool)? {
    guard let wanted = categories[name] else { return nil }
    return { wanted.contains($0.generalCategory) }
  }

  private static let categories: [String: Set<Unicode.GeneralCategory>] = {
    let single: [(String, String, Unicode.GeneralCategory)] = [
      ("Lu", "Uppercase_Letter", .uppercaseLetter), ("Ll", "Lowercase_Letter", .lowercaseLetter),
      ("Lt", "Titlecase_Letter", .titlecaseLetter), ("Lm", "Modifier_Letter", .modifierLetter),
      ("Lo", "Other_Letter", .otherLetter), ("Mn", "Nonspacing_Mark", .nonspacingMark),
      ("Mc", "Spacing_Mark", .spacingMark), ("Me", "Enclosing_Mark", .enclosingMark),
      ("Nd", "Decimal_Number", .decimalNumber), ("Nl", "Letter_Number", .letterNumber),
      ("No", "Other_Number", .otherNumber), ("Pc", "Connector_Punctuation", .connectorPunctuation),
      ("Pd", "Dash_Punctuation", .dashPunctuation), ("Ps", "Open_Punctuation", .openPunctuation),
      ("Pe", "Close_Punctuation", .closePunctuation), ("Pi", "Initial_Punctuation", .initialPunctuation),
      ("Pf", "Final_Punctuation", .finalPunctuation), ("Po", "Other_Punctuation", .otherPunctuation),
      ("Sm", "Math_Symbol", .mathSymbol), ("Sc", "Currency_Symbol", .currencySymbol),
      ("Sk", "Modifier_Symbol", .modifierSymbol), ("So", "Other_Symbol", .otherSymbol),
      ("Zs", "Space_Separator", .spaceSeparator), ("Zl", "Line_Separator", .lineSeparator),
      ("Zp", "Paragraph_Separator", .paragraphSeparator), ("Cc", "Control", .control),
      ("Cf", "Format", .format),
      ("Co", "Private_Use", .privateUse), ("Cn", "Unassigned", .unassigned),
    ]
    let groups = [
      "L": "Letter", "M": "Mark", "N": "Number", "P": "Punctuation", "S": "Symbol", "Z": "Separator",
      "C": "Other",
    ]
    var table: [String: Set<Unicode.GeneralCategory>] = [:]
    for (short, long, category) in single {
      table[short] = [category]
      table[long] = [category]
      let initial = String(short.prefix(1))
      for name in [initial, groups[initial] ?? initial] { table[name, default: []].insert(category) }
    }
    table["punct"] = table["P"]
    table["digit"] = table["Nd"]
    return table
  }()
}
