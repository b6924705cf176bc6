import Testing

@testable import KedgeRegistry

@Suite struct ProgramTests {
  @Test("a program is found by its whole path; one that is nowhere keeps its name")
  func finds() {
    #expect("\(Program.find("git"))".contains("/git"))
    #expect(!"\(Program.find("no-such-program-anywhere"))".contains("/"))
  }
}
