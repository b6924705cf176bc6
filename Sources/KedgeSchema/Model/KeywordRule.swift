public import KedgeDocuments
public import KedgePatterns

/// What a keyword means, the same for all dialects: the differences between drafts are gone here (draft 4's
/// boolean `exclusiveMaximum`, the two forms of `items`, `dependencies`, `nullable`).
public enum KeywordRule: Sendable {
  /// The value is of one of the types. OpenAPI 3.0's `nullable` is folded in.
  case type(TypeSet)
  /// The value equals one of these.
  case enumeration([JSONValue])
  /// The value equals this.
  case constant(JSONValue)

  /// A number is a multiple of this, which is greater than 0.
  case multipleOf(ExactNumber)
  /// A number is at most this, or less when exclusive.
  case maximum(ExactNumber, exclusive: Bool)
  /// A number is at least this, or more when exclusive.
  case minimum(ExactNumber, exclusive: Bool)

  /// A string has at most so many code points.
  case maxLength(Int)
  /// A string has at least so many code points.
  case minLength(Int)
  /// A string has a part that matches.
  case pattern(Pattern)
  /// `pattern` with a value that is no regular expression: opaque.
  case invalidPattern(String)
  /// A string has a format, where formats are asserted.
  case format(Text)

  /// The elements at the first places, one schema each: `prefixItems`, and the array form of `items`.
  case prefixItems([SchemaID])
  /// The elements from an index on: `items`, `additionalItems`.
  case items(SchemaID, from: Int)
  /// So many elements match. `minContains` and `maxContains` are folded in.
  case contains(SchemaID, minimum: Int, maximum: Int?)
  /// An array has at most so many elements.
  case maxItems(Int)
  /// An array has at least so many elements.
  case minItems(Int)
  /// No two elements of an array are equal (when true).
  case uniqueItems(Bool)

  /// An object has at most so many members.
  case maxProperties(Int)
  /// An object has at least so many members.
  case minProperties(Int)
  /// An object has these members.
  case required([Text])
  /// Members by name.
  case properties([PropertySchema])
  /// Members by pattern of the name.
  case patternProperties([PatternSchema])
  /// Members that neither `properties` nor `patternProperties` beside it name.
  case additionalProperties(SchemaID)
  /// Every name, as a string.
  case propertyNames(SchemaID)
  /// Names that a name requires.
  case dependentRequired([DependentNames])
  /// Schemas for the whole object that a name requires.
  case dependentSchemas([PropertySchema])

  /// All of them accept the value.
  case allOf([SchemaID])
  /// At least one accepts the value.
  case anyOf([SchemaID])
  /// Exactly one accepts the value.
  case oneOf([SchemaID])
  /// It does not accept the value.
  case not(SchemaID)
  /// `then` where `if` accepts, else `else`.
  case conditional(if: SchemaID, then: SchemaID?, else: SchemaID?)

  /// The same as another schema.
  case reference(SchemaID)
  /// `$dynamicRef` that is dynamic: the outermost resource of the dynamic scope with that dynamic anchor
  /// says which schema; the one given is where it points at first.
  case dynamicReference(SchemaID, anchor: Text)
  /// `$recursiveRef` that is dynamic: the outermost resource of the dynamic scope whose root has
  /// `$recursiveAnchor: true` says which schema; the one given is where it points at first.
  case recursiveReference(SchemaID)
  /// A reference to what cannot be had, by its absolute address: opaque. The same address is the same schema.
  case unresolvedReference(String)

  /// Elements that nothing else looked at.
  case unevaluatedItems(SchemaID)
  /// Members that nothing else looked at.
  case unevaluatedProperties(SchemaID)

  /// A known keyword with a value of the wrong shape, or a value that is no schema where one is needed:
  /// opaque. The set's ``SchemaSet/problems`` say what is wrong.
  case malformed
  /// Says nothing about validity: `title`, `default`, `$defs`, unknown keywords and the like, and keywords that
  /// are folded into another (`minContains`, `then`). The value is in the keyword's node.
  case annotation
}
