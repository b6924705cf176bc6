/// The drafts of JSON Schema that are understood, oldest first.
public enum Draft: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// Draft 4 (`draft-zyp-json-schema-04`); draft 5 differs from it in nothing that validation sees.
  case draft4
  /// Draft 6 (`draft-wright-json-schema-01`).
  case draft6
  /// Draft 7 (`draft-handrews-json-schema-01`).
  case draft7
  /// Draft 2019-09.
  case draft2019
  /// Draft 2020-12.
  case draft2020

  /// Orders by age.
  public static func < (left: Draft, right: Draft) -> Bool { left.rawValue < right.rawValue }

  /// Whether the siblings of `$ref` are ignored, as they are before 2019-09.
  public var ignoresReferenceSiblings: Bool { self < .draft2019 }
}
