import Foundation

/// The seeds of random cases: always the same, unless KEDGE_SEED_SHIFT moves them all.
enum Seeds {
  private static let shift =
    ProcessInfo.processInfo.environment["KEDGE_SEED_SHIFT"].flatMap { UInt64($0) } ?? 0

  /// The seed to use in place of one that is written in a test.
  static func shifted(_ seed: UInt64) -> UInt64 { seed &+ shift }
}
