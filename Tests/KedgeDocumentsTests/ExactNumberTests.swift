import Testing

@testable import KedgeDocuments

@Suite struct ExactNumberTests {
  @Test(arguments: [
    ("1", "1.0", true), ("1", "1e0", true), ("10", "1e1", true), ("0", "-0", true), ("0.30", "3e-1", true),
    ("9007199254740993", "9007199254740992", false), ("1e400", "1e401", false),
    ("0.1", "0.10000000000000000001", false),
    ("1e400", "10e399", true), ("123456789012345678901234567890", "1.2345678901234567890123456789e29", true),
  ])
  func `equality is by value`(left: String, right: String, equal: Bool) throws {
    let (first, second) = (
      try #require(ExactNumber(lexical: left)), try #require(ExactNumber(lexical: right))
    )
    #expect((first == second) == equal)
    #expect((first.hashValue == second.hashValue) || !equal)
    #expect(ExactNumber(lexical: first.canonicalSpelling) == first)
  }

  @Test func `order is exact for any exponents`() {
    let ascending = [
      "-1e1000000000", "-1e400", "-2", "-1.5", "-1e-1000000000", "0", "1e-1000000000", "0.1", "0.2", "1",
      "1.5", "2",
      "9007199254740992", "9007199254740993", "1e400", "1.1e400", "1e1000000000",
    ].compactMap(ExactNumber.init(lexical:))
    #expect(ascending.count == 17)
    for (first, second) in zip(ascending, ascending.dropFirst()) {
      #expect(first < second)
      #expect(!(second < first))
    }
  }

  @Test(arguments: [
    ("10", "2.5", true), ("0.3", "0.1", true), ("1e400", "3", false), ("3e400", "3", true),
    ("1e1000000000", "7", false),
    ("0.0075", "0.0001", true), ("0.00751", "0.0001", false), ("12391239123", "1e-8", true),
    ("1", "1e1", false),
    ("-4", "2", true), ("0", "5", true), ("1e308", "0.123456789", false), ("7", "7e0", true),
    ("5", "0.5", true),
  ])
  func `multiples are exact`(value: String, divisor: String, expected: Bool) throws {
    let number = try #require(ExactNumber(lexical: value))
    #expect(number.isMultiple(of: try #require(ExactNumber(lexical: divisor))) == expected)
  }

  @Test(arguments: [
    ("7", "2", "3", "4"), ("-7", "2", "-4", "-3"), ("1", "3e-1", "3", "4"), ("6", "1.5", "4", "4"),
    ("1e-999999999", "5", "0", "1"), ("-1e-999999999", "5", "-1", "0"),
    ("99999999999999999999", "10", "9999999999999999999", "10000000000000000000"),
  ])
  func `quotients round as told`(value: String, divisor: String, down: String, up: String) throws {
    let (number, by) = (
      try #require(ExactNumber(lexical: value)), try #require(ExactNumber(lexical: divisor))
    )
    #expect(number.quotient(dividingBy: by, rounding: .down) == ExactNumber(lexical: down))
    #expect(number.quotient(dividingBy: by, rounding: .up) == ExactNumber(lexical: up))
  }

  @Test func `sums and multiples keep to the digit limit`() {
    let huge = ExactNumber(lexical: "1e1000000000")
    #expect(huge?.adding(1) == nil)
    #expect(ExactNumber(lexical: "0.1")?.adding(3)?.lexical == "3.1")
    #expect(ExactNumber.leastCommonMultiple(6, 4) == 12)
    #expect(ExactNumber(lexical: "1.5").flatMap { ExactNumber.leastCommonMultiple($0, 2) } == 6)
    #expect(
      ExactNumber(lexical: "0.5").flatMap { ExactNumber.greatestCommonDivisor($0, 3) }
        == ExactNumber(lexical: "0.5"))
  }

  @Test func `the spelling is kept and decides what draft 4 calls an integer`() {
    #expect(ExactNumber(lexical: "1.0")?.lexical == "1.0")
    #expect(ExactNumber(lexical: "1.0")?.isInteger == true)
    #expect(ExactNumber(lexical: "1.0")?.isWrittenAsInteger == false)
    #expect(ExactNumber(lexical: "01") == nil)
    #expect(ExactNumber(lexical: "1.") == nil)
    #expect(ExactNumber(lexical: "1e9999999999") == nil)
  }

  /// Found by the fuzzer: a number within the bound whose canonical spelling is beyond it.
  @Test(arguments: [
    ("10e1000000000", false), ("0.01e1000000001", false), ("1e1000000000", true), ("0.1e1000000000", true),
    ("0.1e-1000000000", false), ("10e-1000000000", true), ("0e1000000000", true), ("00.1", false),
  ])
  func `the bound of exponents is that of the canonical spelling`(text: String, isRead: Bool) throws {
    let number = ExactNumber(lexical: text)
    #expect((number != nil) == isRead)
    if let number { #expect(ExactNumber(lexical: number.canonicalSpelling) == number) }
    #expect(((try? JSONValue.parse(text)) != nil) == isRead)
  }

  @Test func `the bound of digits counts those of the value, so that the canonical spelling is within it`()
    throws
  {
    let digits = String(repeating: "7", count: ExactNumber.digitLimit - 1)
    let number = try #require(ExactNumber(lexical: "1.\(digits)e-4"))
    #expect(number.canonicalSpelling == "0.0001\(digits)")
    #expect(ExactNumber(lexical: number.canonicalSpelling) == number)
    #expect(ExactNumber(lexical: "11.\(digits)") == nil)
  }
}
