public import KedgeChanges
import KedgeDocuments

extension Policy {
  /// The changes that are told under the policy: not those of rules that it must ask for and does not, nor a promise to last
  /// until a day that has come.
  ///
  /// - Parameter today: The day; nil where none is known.
  public func told(_ changes: [Change], today: Day? = nil) -> [Change] {
    changes.filter { change in
      guard change.rule.isOnRequest else { return true }
      if let today, let end = Day(change.identity.subject), end <= today { return false }
      return rules[change.rule.id] != nil || rows.contains { $0.names(change.rule.id) }
    }
  }
}

extension ClassificationRow {
  /// Whether it names a rule.
  fileprivate func names(_ id: String) -> Bool { rules?.contains { Text($0) == Text(id) } ?? false }
}
