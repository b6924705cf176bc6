import Testing

@testable import KedgePatterns

@Suite struct UnicodePropertiesTests {
  @Test func `the tables are Node's, where it knows the same version`() throws {
    let (version, sets) = try NodeUnicode.answers()
    let differing = try NodeUnicode.differing()
    print("Unicode \(version) there, \(UnicodeProperties.version) here")
    if version == UnicodeProperties.version {
      for (property, set) in sets { #expect(UnicodeProperties.set(property) == set, "\(property)") }
    } else {
      // Another version: a few thousand characters more or fewer.
      #expect(differing.ranges.reduce(0) { $0 + $1.count } < 20_000)
    }
  }

  @Test(arguments: [
    "Lu", "Uppercase_Letter", "gc=Lu", "General_Category=Uppercase_Letter", "digit", "sc=Latin",
    "Script=Latn",
    "scx=Latn", "Script_Extensions=Latin", "space", "White_Space", "sc=Qaac", "Any", "XIDS", "LC",
  ])
  func `names and aliases are known`(name: String) { #expect(UnicodeProperties.set(name) != nil) }

  @Test(arguments: [
    "", "lu", "Latin", "gc=Latin", "sc=Lu", "=", "L=", "sc=", "Emoji_Keycap_Sequence", "InBasicLatin",
  ])
  func `what ECMA-262 does not know is nothing`(name: String) { #expect(UnicodeProperties.set(name) == nil) }

  @Test func `general categories part the characters`() throws {
    let names = [
      "Cc", "Cf", "Cn", "Co", "Cs", "Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Nl", "No", "Pc",
      "Pd", "Pe",
      "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So", "Zl", "Zp", "Zs",
    ]
    let sets = try names.map { try #require(UnicodeProperties.set($0)) }
    #expect(sets.reduce(0) { $0 + $1.ranges.reduce(0) { $0 + $1.count } } == 0x110000)
    #expect(sets.reduce(CharacterSet.none) { $0.union($1) } == .all)
  }
}
