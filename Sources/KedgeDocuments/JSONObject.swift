/// The members of an object in their order, each name once.
public struct JSONObject: Sendable {
  /// One member.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: Text
    /// The value.
    public var value: JSONValue

    /// A member from its parts.
    public init(name: Text, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member] = []
  /// Where each name stands, once there are more than a few.
  private var places: [Text: Int] = [:]
  /// So many members are looked through one by one.
  private static let few = 8

  /// No member.
  public init() {}

  /// Members in order; a later one replaces an earlier one of the same name.
  public init(_ members: some Sequence<(Text, JSONValue)>) {
    for (name, value) in members { self[name] = value }
  }

  /// The number of members.
  public var count: Int { members.count }

  /// Whether there is none.
  public var isEmpty: Bool { members.isEmpty }

  /// The names in order.
  public var names: [Text] { members.map(\.name) }

  /// The value of a member; setting adds, replaces or (nil) removes it.
  public subscript(name: Text) -> JSONValue? {
    get { place(of: name).map { members[$0].value } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): members[place].value = value
      case (nil, let value?):
        members.append(Member(name: name, value: value))
        notePlaces(from: members.count - 1)
      case (let place?, nil):
        members.remove(at: place)
        places[name] = nil
        notePlaces(from: place)
      case (nil, nil): break
      }
    }
  }

  private func place(of name: Text) -> Int? {
    members.count <= Self.few ? members.firstIndex { $0.name == name } : places[name]
  }

  /// Notes where members stand, from a place on.
  private mutating func notePlaces(from start: Int) {
    guard members.count > Self.few else { return places = [:] }
    for index in (places.isEmpty ? 0 : start)..<members.count { places[members[index].name] = index }
  }
}

extension JSONObject: Hashable {
  /// Same names, equal values.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }

  /// Feeds the members in no order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members { sum &+= member.hashValue }
    hasher.combine(sum)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// A literal.
  public init(dictionaryLiteral elements: (Text, JSONValue)...) { self.init(elements) }
}
