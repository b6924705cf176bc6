import KedgeDocuments
import KedgeSchema

/// A located difference that the structure proposes: what it is called, where it is, and how it alone would change the
/// old schema. Whether it does anything to documents is for inclusion to say.
struct Edit {
  /// The rule's id.
  let rule: String
  /// What changed where several things may: a member's name, a value; empty otherwise.
  let subject: Text
  /// What happened, in a sentence.
  let message: String
  /// The edit of the old schemas; none for what moves no document.
  private(set) var edits: [SchemaEdit]
  /// Instead of an edit: documents of the new schema that the old one takes in.
  var graft: Graft?
  let old: Place?
  let new: Place
  /// What is identified as changed: a value or a subschema with all that it refers to.
  let before: Subject?
  let after: Subject?
  var notes: [String] = []
  var traits: Set<ChangeTrait> = []
  /// The two schemas at the place of which it was found first.
  var pair: SchemaPair?

  /// What an edit is about, on one side.
  enum Subject {
    case value(JSONValue)
    case schema(SchemaID)
  }

  init(
    _ rule: String, subject: Text = "", _ message: String, edits: [SchemaEdit], old: Place?, new: Place,
    before: Subject? = nil, after: Subject? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.message = message
    self.edits = edits.merged
    self.old = old
    self.new = new
    self.before = before
    self.after = after
  }

  /// Whether it may make a difference to documents.
  var movesDocuments: Bool { !edits.isEmpty || graft != nil }

  /// Takes in how the same edit is made of further schemas.
  mutating func take(in other: Edit) {
    for edit in other.edits where !edits.contains(where: { $0.schema == edit.schema }) { edits.append(edit) }
  }

  /// Tells edits apart: the same rule at the same places about the same thing is the same edit.
  var key: Key { Key(rule: rule, subject: subject, old: old?.node, new: new.node) }

  /// The rule and what it is about, wherever that is.
  var name: Text { Text("\(rule) \(subject)") }

  struct Key: Hashable {
    let rule: String
    let subject: Text
    let old: Node?
    let new: Node
  }
}

extension [SchemaEdit] {
  /// At most one edit a schema, the first applied first.
  fileprivate var merged: [SchemaEdit] {
    var result: [SchemaEdit] = []
    for edit in self {
      if let place = result.firstIndex(where: { $0.schema == edit.schema }) {
        let first = result[place].keywords
        result[place] = SchemaEdit(edit.schema) { edit.keywords(first($0)) }
      } else {
        result.append(edit)
      }
    }
    return result
  }
}
