import KedgeDocuments
import KedgeSchema

/// The objects of a new schema that lack a member, taken into the old schema.
struct Graft {
  let old: SchemaID
  let new: SchemaID
  let lacking: Text

  /// The old schema as a choice: itself, or an object of the new one without the member.
  func edit(in set: inout SchemaSet) -> SchemaEdit {
    let node = set[old].node
    func keyword(_ rule: KeywordRule) -> Keyword { Keyword(name: "", node: node, rule: rule) }
    let (new, old, lacking) = (new, old, lacking)
    let first = set.add(3, like: old) { index, identifier in
      switch index {
      case 0: [keyword(.required([lacking]))]
      case 1: [keyword(.not(identifier(0))), keyword(.type(.object))]
      default: [keyword(.allOf([new, identifier(1)]))]
      }
    }
    let grafted = SchemaID(rawValue: first.rawValue + 2)
    return SchemaEdit(old) { _ in [keyword(.anyOf([old, grafted]))] }
  }
}
