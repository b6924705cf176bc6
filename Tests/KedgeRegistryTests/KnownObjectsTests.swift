import Testing

@testable import KedgeRegistry

@Suite struct KnownObjectsTests {
  private let id = String(repeating: "0a", count: 20)

  @Test("what has an id is kept, by the whole id only")
  func keeps() {
    var known = KnownObjects()
    known.add([1, 2], id)
    known.add([3], "HEAD:kedge.yaml")
    known.add([4], String(id.dropLast()))
    #expect(known[id] == [1, 2])
    #expect(known["HEAD:kedge.yaml"] == nil)
    #expect(known[String(id.dropLast())] == nil)
  }

  @Test("what has no room is asked for again")
  func bounded() {
    var known = KnownObjects()
    known.add([UInt8](repeating: 0, count: (32 << 20) + 1), id)
    #expect(known[id] == nil)
  }
}
