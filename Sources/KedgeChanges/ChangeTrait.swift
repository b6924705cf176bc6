/// What is special about a change, beyond its rule: policies may tell by it.
public enum ChangeTrait: String, CaseIterable, Hashable, Sendable {
  /// An optional member was declared and readers are not told what its absence means.
  case withoutDefault = "without-default"
  /// It looks like a rename of something that is gone, or like what something was renamed to.
  case rename
}
