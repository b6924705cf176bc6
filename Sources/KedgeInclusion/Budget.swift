/// How much work a question may take, in steps that are the same on every machine.
public struct Budget: Hashable, Sendable {
  /// Sets of demands on one value that are looked at.
  public var goals: Int
  /// Choices between alternatives.
  public var branches: Int
  /// Derivatives of regular expressions.
  public var derivatives: Int

  /// Everything that is done, small and large alike: what bounds the time.
  public var work: Int

  /// How deep demands on parts of values nest. Each takes about 4 KiB of the stack.
  public var depth: Int

  /// A budget given one by one.
  public init(
    goals: Int = 20_000, branches: Int = 150_000, derivatives: Int = 550_000, work: Int = 50_000_000,
    depth: Int = 120
  ) {
    self.depth = depth
    self.goals = goals
    self.branches = branches
    self.derivatives = derivatives
    self.work = work
  }

  /// No search at all.
  public static let none = Budget(goals: 0, branches: 0, derivatives: 0, work: 0)

  /// 20,000 goals, 150,000 branches, 550,000 derivatives, 50,000,000 steps of work, 120 levels.
  public static let standard = Budget()
}
