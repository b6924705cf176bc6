import KedgeSchema

/// Two schemas that say the same place in two versions.
struct SchemaPair: Hashable {
  let old: SchemaID
  let new: SchemaID
}
