import KedgeSchema

/// One place in documents: what applies to the value there, as each side has it.
struct NamePlace: Hashable {
  /// What the writer applies to every value there.
  let writers: Set<SchemaID>
  /// What it may apply to some of them: names that these mention count as mentioned.
  var beside: Set<SchemaID> = []
  let readers: Set<SchemaID>
  let earlier: Set<SchemaID>
}
