import KedgeDocuments
import Testing

@testable import KedgeContracts

/// Which requests a template takes that another path names.
@Suite struct PathSegmentTests {
  @Test(arguments: [
    ("{id}", "me", "id=me"), ("{id}", "{name}", "id={name}"), ("{id}", "{x}.json", "id~x.json"),
    ("{x}.json", "a.json", "x=a"), ("{x}.json", ".json", nil), ("{x}.json", "a.xml", nil),
    ("{a}-{b}", "1-2-3", "a=1 b=2-3"), ("{a}-{b}", "1", nil), ("{x}.json", "{y}.json", "x={y}"),
    ("{x}.json", "{y}", nil), ("me", "me", ""), ("me", "you", nil), ("me", "{id}", nil), ("{id}", "", nil),
  ])
  func `a segment stands for another`(segment: String, other: String, bindings: String?) {
    let found = PathSegment(Substring(segment)).bindings(for: PathSegment(Substring(other)))
    let words = found?.map { binding in
      switch binding.value {
      case .text(let text): "\(binding.name)=\(text)"
      case .texts(like: let text): "\(binding.name)~\(text)"
      case .parameter(let name): "\(binding.name)={\(name)}"
      }
    }.joined(separator: " ")
    #expect(words == bindings)
  }
}
