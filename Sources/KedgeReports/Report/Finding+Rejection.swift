import KedgeChanges
import KedgeDocuments
import KedgeInclusion
import KedgePolicy
import KedgeSchema

extension Finding {
  /// Why the other side rejects one of its documents.
  func rejection(of document: JSONValue) -> [ValidationError] {
    change.impacts.flatMap { [$0.narrowing, $0.widening, $0.strictly] }.compactMap { $0 }
      .first { $0.value == document }?.rejection ?? []
  }
}
