import KedgeDocuments

/// A field of a policy that asks for less.
struct PolicyRelaxation {
  let field: String
  let detail: String
  let node: Node?
}
