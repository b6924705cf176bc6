import KedgeDocuments
import KedgePatterns
import KedgeSchema

extension Search {
  /// The strings that an asserted format accepts, where it is a regular language; nil for a format that is none here.
  func formatLanguage(_ name: Text, _ schema: Schema) -> Language? {
    return nil
  }
}
