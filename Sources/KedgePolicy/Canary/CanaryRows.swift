import KedgeDocuments

/// Metrics as rows of named numbers.
struct CanaryRows {
  struct Row {
    let time: Timestamp
    var values: [String: ExactNumber]
  }

  private(set) var rows: [Row] = []

  static let columns = ["requests", "errors", "p95_ms"].flatMap { [$0, "baseline_\($0)"] }

  /// The samples in some columns; rows without any of them are left out.
  func samples(prefix: String, of subject: String) throws(CanaryError) -> [CanarySample] {
    var samples: [CanarySample] = []
    for (index, row) in rows.enumerated() {
      let (requests, errors) = (row.values[prefix + "requests"], row.values[prefix + "errors"])
      let p95 = row.values[prefix + "p95_ms"]
      if requests == nil, errors == nil, p95 == nil { continue }
      guard let requests, let errors else {
        throw .sample(index + 1, subject, "it has no requests or no errors; write 0 for none")
      }
      samples.append(CanarySample(time: row.time, requests: requests, errors: errors, p95: p95))
    }
    return samples
  }

  static func read(_ bytes: [UInt8], name: String) throws(CanaryError) -> CanaryRows {
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else { return try csv(bytes) }
    let document: Document
    do {
      document = try Document.read(bytes, name: name, format: .json)
    } catch {
      throw .malformed(line: error.position.line, error.message)
    }
    return document.root["data"] == nil ? try json(document.root) : try prometheus(document.root)
  }

  // MARK: CSV

  private static func csv(_ bytes: [UInt8]) throws(CanaryError) -> CanaryRows {
    var names: [String]?
    var result = CanaryRows()
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(trimmed)
      if cells == [""] { continue }
      guard let known = names else {
        names = try header(cells, line: index + 1)
        continue
      }
      guard cells.count == known.count else {
        throw .malformed(line: index + 1, "\(cells.count) cells where the first line has \(known.count)")
      }
      try result.add(Array(zip(known, cells)), line: index + 1)
    }
    if names == nil { throw .missing("samples") }
    return result
  }

  private static func header(_ cells: [String], line: Int) throws(CanaryError) -> [String] {
    guard cells.contains("time") else {
      throw .malformed(line: line, "the first line must name the columns, `time` too")
    }
    for cell in cells where cell != "time" && !columns.contains(cell) {
      let advice = Suggestion.advice(on: cell, known: ["time"] + columns)
      throw .malformed(line: line, "unknown column `\(cell)`; \(advice)")
    }
    guard Set(cells).count == cells.count else { throw .malformed(line: line, "a column is named twice") }
    return cells
  }

  private mutating func add(_ cells: [(String, String)], line: Int) throws(CanaryError) {
    var time: Timestamp?
    var values: [String: ExactNumber] = [:]
    for (name, cell) in cells {
      if name == "time" {
        time = Self.time(cell)
      } else if !cell.utf8.isEmpty {
        values[name] = try Self.number(cell, line: line)
      }
    }
    guard let time else { throw .malformed(line: line, "no time such as 2026-11-24T06:00:00Z or 1795500000") }
    rows.append(Row(time: time, values: values))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return String(decoding: rest.drop { $0 <= 0x20 }, as: UTF8.self)
  }

  // MARK: JSON

  private static func json(_ root: Node) throws(CanaryError) -> CanaryRows {
    let list = root.kind == .array ? root : root["samples"] ?? root
    guard list.kind == .array else {
      throw .malformed(line: list.position.line, "a list of samples is wanted")
    }
    var result = CanaryRows()
    for element in list.elements {
      guard element.kind == .object else {
        throw .malformed(line: element.position.line, "a sample is an object")
      }
      var cells: [(String, String)] = []
      for member in element.members {
        let name = member.name.string
        guard name == "time" || columns.contains(name) else {
          let advice = Suggestion.advice(on: name, known: ["time"] + columns)
          throw .malformed(line: member.value.position.line, "unknown field `\(name)`; \(advice)")
        }
        if member.value.kind == .null { continue }
        cells.append((name, member.value.string ?? member.value.number?.lexical ?? "?"))
      }
      try result.add(cells, line: element.position.line)
    }
    return result
  }

  // MARK: Prometheus

  private static func prometheus(_ root: Node) throws(CanaryError) -> CanaryRows {
    var table: [Int: [String: ExactNumber]] = [:]
    for series in root["data"]?["result"]?.elements.map({ $0 }) ?? [] {
      let name = series["metric"]?["series"]?.string ?? series["metric"]?["__name__"]?.string ?? ""
      guard columns.contains(name) else {
        let advice = Suggestion.advice(on: name, known: columns)
        throw .malformed(line: series.position.line, "unknown series `\(name)`; \(advice)")
      }
      for pair in series["values"]?.elements.map({ $0 }) ?? [] {
        guard let time = pair[0]?.number.flatMap(seconds), let text = pair[1]?.string else {
          throw .malformed(line: pair.position.line, "a value is a pair of a time and a text")
        }
        if text == "NaN" { continue }
        if table[time]?[name] != nil {
          throw .malformed(line: pair.position.line, "two series `\(name)` at one time")
        }
        table[time, default: [:]][name] = try number(text, line: pair.position.line)
      }
    }
    var result = CanaryRows()
    result.rows = table.sorted { $0.key < $1.key }.map {
      Row(time: Timestamp(seconds: $0.key), values: $0.value)
    }
    return result
  }

  private static func seconds(_ number: ExactNumber) -> Int? {
    number.quotient(dividingBy: .one, rounding: .down)?.integerValue
  }

  private static func time(_ text: String) -> Timestamp? {
    if let time = Timestamp(text) { return time }
    return ExactNumber(lexical: text).flatMap(seconds).map(Timestamp.init(seconds:))
  }

  private static func number(_ text: String, line: Int) throws(CanaryError) -> ExactNumber {
    guard let number = ExactNumber(lexical: text), !number.isNegative else {
      throw .malformed(line: line, "`\(text)` is no number of at least 0")
    }
    return number
  }
}
