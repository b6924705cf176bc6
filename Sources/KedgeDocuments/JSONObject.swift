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
  private var places: [Text: Int] = [:]

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
    get { places[name].map { members[$0].value } }
    set {
      switch (places[name], newValue) {
      case (let place?, let value?): members[place].value = value
      case (nil, let value?):
        places[name] = members.count
        members.append(Member(name: name, value: value))
      case (let place?, nil):
        members.remove(at: place)
        places[name] = nil
        for index in place..<members.count { places[members[index].name] = index }
      case (nil, nil): break
      }
    }
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
