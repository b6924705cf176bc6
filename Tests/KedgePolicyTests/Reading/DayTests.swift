import Testing

@testable import KedgePolicy

struct DayTests {
  @Test(arguments: [
    "", "2026-1-01", "2026-13-01", "2026-00-01", "2026-02-29", "2026-04-31", "1900-02-29", "2026-01-00",
    "2026-01-01 ", "2026/01/01", "202a-01-01", "2026-12-31T00:00:00Z",
  ])
  func `what is no day is refused`(_ text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    ("1970-01-01", 0), ("1970-03-01", 59), ("2000-02-29", 11016), ("2026-11-24", 20781), ("1969-12-31", -1),
    ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(_ text: String, _ days: Int) throws {
    let day = try #require(Day(text))
    #expect(day.daysSinceEpoch == days)
    #expect(day.description == text)
  }

  @Test func `days are ordered`() throws {
    let days = try ["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01", "2001-01-01"].map {
      try #require(Day($0))
    }
    #expect(days.sorted() == days)
  }
}
