/// A kind of change, as data: what happened, why it matters, what to do instead, and an example that proves it.
public struct Rule: Hashable, Sendable {
  /// `<subject>-<event>`, kebab case; never renamed.
  public let id: String
  /// What it is about: policies speak of topics.
  public let topic: Topic
  /// What happened, in a few words: "Property became required".
  public let title: String
  /// Why it matters, in a paragraph.
  public let why: String
  /// What to do instead.
  public let instead: String
  /// When such a change is not reported, or is reported under another rule; empty where there is nothing to say.
  public let except: String
  /// Two versions of a contract that differ by this change alone.
  public let example: RuleExample
  /// The section of the specification that gives the meaning.
  public let source: String
  /// The id of the rule that the swapped versions give; the same id for a change that is its own mirror.
  public let mirror: String
  /// Whether it is told only where a policy names it.
  public let isOnRequest: Bool

  /// A rule from its parts.
  public init(
    id: String, topic: Topic, title: String, why: String, instead: String, except: String = "",
    example: RuleExample, source: String, mirror: String, isOnRequest: Bool = false
  ) {
    self.id = id
    self.topic = topic
    self.title = title
    self.why = why
    self.instead = instead
    self.except = except
    self.example = example
    self.source = source
    self.mirror = mirror
    self.isOnRequest = isOnRequest
  }

  /// Rules are the same by their id.
  public static func == (left: Rule, right: Rule) -> Bool { left.id.utf8.elementsEqual(right.id.utf8) }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
