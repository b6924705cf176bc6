import Testing

@testable import KedgeRegistry

@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_795_500_005, "2026-11-24T06:00:05Z"),
    (4_102_444_799, "2099-12-31T23:59:59Z"),
  ])
  func `a moment is written and read back`(seconds: Int, text: String) throws {
    #expect(Moment(seconds: seconds).description == text)
    #expect(try #require(Moment(text)).seconds == seconds)
  }

  @Test func `every day of four centuries is written and read back`() throws {
    for day in stride(from: 0, to: 146_097, by: 1) {
      let moment = Moment(seconds: day * 86_400 + 1)
      #expect(try #require(Moment(moment.description)) == moment)
    }
  }

  @Test(arguments: ["", "2026-11-24", "2026-02-30T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24 06:00:00Z"])
  func `anything else is no moment`(text: String) { #expect(Moment(text) == nil) }
}
