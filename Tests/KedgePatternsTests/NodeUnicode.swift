import Testing

@testable import KedgePatterns

/// Where Node's Unicode tables are not ours.
enum NodeUnicode {
  /// Every property with a value, by its first name, as `\p{...}` spells it.
  static var properties: [String] {
    func names(_ table: String) -> [String] {
      table.split(separator: "\n").map { String($0.prefix { $0 != " " && $0 != ":" }) }
    }
    return names(GeneralCategoryTable.text) + names(BinaryPropertyTable.text)
      + names(ScriptTable.text).flatMap { ["sc=\($0)", "scx=\($0)"] }
  }

  /// Node's version of Unicode, and its sets where it knows the property.
  static func answers() throws -> Answers { try asked.get() }

  typealias Answers = (version: String, sets: [(property: String, set: CharacterSet?)])

  private static let asked = Result { try ask() }

  private static func ask() throws -> Answers {
    let properties = properties
    let answers = try NodeJudge.answers(to: [.init()] + properties.map { .init(property: $0) })
    let sets = zip(properties, answers.dropFirst()).map { property, answer in
      (property: property, set: answer.changes.map(set))
    }
    return (try #require(answers[0].version), sets)
  }

  /// The code points of which some property differs.
  static func differing() throws -> CharacterSet {
    let (version, sets) = try answers()
    if version == UnicodeProperties.version { return .none }
    return sets.reduce(.none) { differing, entry in
      guard let ours = UnicodeProperties.set(entry.property), let theirs = entry.set else { return differing }
      return differing.union(ours.subtracting(theirs)).union(theirs.subtracting(ours))
    }
  }

  private static func set(_ changes: [UInt32]) -> CharacterSet {
    var ranges: [ClosedRange<UInt32>] = []
    for index in stride(from: 0, to: changes.count, by: 2) {
      let end = index + 1 < changes.count ? changes[index + 1] - 1 : CharacterSet.last
      ranges.append(changes[index]...end)
    }
    return CharacterSet(ranges)
  }
}
