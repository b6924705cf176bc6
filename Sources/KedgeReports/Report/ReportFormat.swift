/// The forms that a report can be written in.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// For people at a terminal.
  case text
  /// For programs: `docs/report.schema.json`.
  case json
}
