internal import Synchronization

/// Sets of code points by Unicode property, from tables of one pinned version.
///
/// - SeeAlso: ECMA-262, section 22.2.1.9 and tables 67 to 69.
enum UnicodeProperties {
  /// The version of the tables.
  static let version = "17.0"

  private static let cache = Mutex<[String: CharacterSet]>([:])

  /// The set that `\p{name}` stands for; nil when ECMA-262 knows no such property or value.
  static func set(_ name: String) -> CharacterSet? {
    if let known = cache.withLock({ $0[name] }) { return known }
    guard let set = find(name) else { return nil }
    cache.withLock { $0[name] = set }
    return set
  }

  private static func find(_ name: String) -> CharacterSet? {
    guard let equals = name.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return PropertyTable(GeneralCategoryTable.text).set(name[...])
        ?? PropertyTable(BinaryPropertyTable.text).set(name[...])
    }
    let value = name[name.utf8.index(after: equals)...]
    switch name[..<equals] {
    case "General_Category", "gc": return PropertyTable(GeneralCategoryTable.text).set(value)
    case "Script", "sc": return PropertyTable(ScriptTable.text).set(value)
    case "Script_Extensions", "scx":
      return PropertyTable(ScriptExtensionsTable.text).set(value)
        ?? PropertyTable(ScriptTable.text).set(value)
    default: return nil
    }
  }
}
