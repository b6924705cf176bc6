import Testing

@testable import KedgePolicy

struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-24T06:00:00Z", 1_795_500_000),
    ("2026-11-24t07:30:00+01:30", 1_795_500_000),
    ("2026-11-24T00:00:00.999999-06:00", 1_795_500_000),
  ])
  func `a time is read`(_ text: String, _ seconds: Int) {
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_795_500_005, "2026-11-24T06:00:05Z"), (4_102_444_799, "2099-12-31T23:59:59Z"),
  ])
  func `a time is written and read back`(_ seconds: Int, _ text: String) throws {
    #expect(Timestamp(seconds: seconds).description == text)
    #expect(try #require(Timestamp(text)).seconds == seconds)
  }

  @Test func `every day of four centuries is written and read back`() throws {
    for day in 0..<146_097 {
      let time = Timestamp(seconds: day * 86_400 + 1)
      #expect(try #require(Timestamp(time.description)) == time)
    }
  }

  @Test(arguments: [
    "", "2026-11-24", "2026-11-24T06:00:00", "2026-11-24 06:00:00Z", "2026-11-24T24:00:00Z",
    "2026-11-24T06:60:00Z", "2026-02-30T06:00:00Z", "2026-11-24T06:00:00.Z", "2026-11-24T06:00:00+0100",
    "2026-11-24T06:00:00Zx", "2026-11-24T06-00-00Z",
  ])
  func `what is no time is refused`(_ text: String) { #expect(Timestamp(text) == nil) }
}
