public import ArgumentParser
public import KedgePolicy
internal import KedgeRegistry

extension Day {
  /// The day, in UTC.
  static func today() throws -> Day {
    guard let day = Timestamp.now.day else { throw ExitStatus.noJudgement("the clock shows no day") }
    return day
  }
}

extension Day: ExpressibleByArgument {
  /// Reads an argument.
  public init?(argument: String) { self.init(argument) }
}

extension Lane: ExpressibleByArgument {}

extension SemanticVersion: ExpressibleByArgument {
  /// Reads an argument.
  public init?(argument: String) { self.init(argument) }
}
