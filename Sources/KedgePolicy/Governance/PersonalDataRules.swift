public import KedgeDocuments

/// What counts as personal data in a contract.
public struct PersonalDataRules: Sendable {
  /// The keyword that marks a schema: with any value but `false`, it holds personal data; with `false`, it does not.
  public internal(set) var keyword = "x-personal-data"
  /// Names of members that hold personal data unless they are marked otherwise; case, `_` and `-` do not count.
  public internal(set) var names: [String] = []
  /// The lanes in which it asks for an approval.
  public internal(set) var lanes: [Lane] = []

  /// Whether a name is one of personal data.
  public func names(_ name: Text) -> Bool {
    let letters = Self.letters(name.string)
    return names.contains { Self.letters($0) == letters }
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"): nil
      case 65...90: byte + 32
      default: byte
      }
    }
  }

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "what counts as personal data, such as { names: [email] }", known: ["keyword", "names", "lanes"])
    if let field = fields["keyword"] { keyword = try field.string("the name of a keyword") }
    if let field = fields["names"] { names = try field.strings() }
    if let field = fields["lanes"] { lanes = try field.lanes() }
  }
}

extension Field {
  /// A list of lanes.
  func lanes() throws(PolicyError) -> [Lane] {
    try list("a list of lanes") { field throws(PolicyError) in try field.choice(Lane.self, "lane") }
  }
}
