import KedgeDocuments
import Testing

@testable import KedgeReports

@Suite struct ShortWitnessTests {
  @Test func `a short document is whole`() throws {
    let value = try JSONValue.parse(#"{"b":[1,1e400],"a":"x\n"}"#)
    #expect(ShortWitness.text(value, TextStyle()) == #"{"b":[1,1e400],"a":"x\n"}"#)
  }

  @Test func `long strings and lists are cut, and how much is said`() throws {
    let text = String(repeating: "x", count: 300)
    let value = try JSONValue.parse(#"{"id":"a","text":"\#(text)","list":[1,2,3,4,5,6,7]}"#)
    let expected =
      #"{"id":"a","text":"xxxxxxxxxxxxxxxxxxxxxxxx…" (300 characters),"list":[1,2,3,… 4 more]}"#
      + " (shortened; the whole has 343 characters)"
    #expect(ShortWitness.text(value, TextStyle()) == expected)
  }

  @Test(arguments: [TextStyle(), TextStyle(isUnicode: false)])
  func `what cannot be shown is written out as JSON does`(style: TextStyle) throws {
    let value = try JSONValue.parse(#"{"\u001b[0m":"\u2028😀\u202e"}"#)
    let shown = ShortWitness.text(value, style)
    #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .format || $0.value < 0x20 })
    #expect(try JSONValue.parse(shown) == value)
  }
}
