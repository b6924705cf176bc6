import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Something that a schema looks at where some conditions hold: `unevaluated*` speaks of what nothing has looked at.
struct Look {
  /// A statement that decides whether it looks, with its opposite.
  struct Condition {
    let holds: Formula
    let fails: Formula
  }

  var names: Set<Text> = []
  var patterns: [Pattern] = []
  /// The first so many elements.
  var prefix = 0
  /// Elements that match this (from 2020-12 on).
  var contained: SchemaID?
  /// Every member, or every element.
  var isAll = false
  /// All must hold.
  var conditions: [Condition]

  /// Whether it looks at more than names and first elements, which are taken one by one.
  var isOpenEnded: Bool { !patterns.isEmpty || contained != nil || isAll }

  /// That it does not look.
  var negation: Formula { .any(conditions.map { [$0.fails] }) }

  /// That it looks.
  var statement: [Formula] { conditions.map(\.holds) }
}
