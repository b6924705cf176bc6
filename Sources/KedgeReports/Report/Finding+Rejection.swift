import KedgeChanges
import KedgeDocuments
import KedgeInclusion
import KedgePolicy
import KedgeSchema

extension Finding {
  /// Why the other side rejects one of its documents: by what changed, where that says it, else by all that does.
  func rejection(of document: JSONValue) -> [ValidationError] {
    let errors =
      change.impacts.flatMap { [$0.narrowing, $0.widening, $0.strictly] }.compactMap { $0 }
      .first { $0.value == document }?.rejection ?? []
    let own = errors.filter { error in
      error.keyword.map { keyword in places.contains { $0.isRelated(to: keyword.node) } } ?? false
    }
    return own.isEmpty ? errors : own
  }

  private var places: [Node] { [change.new.node, change.old?.node].compactMap { $0 } }
}
