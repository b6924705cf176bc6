internal import KedgeDocuments

/// Many questions in one process: a JSON object a line in, one a line out, in the same order.
enum Batch {
  /// Asks `answer` for each line of a file; `-` is standard input. A line that is no object gets an error object.
  static func run(_ path: String, answer: (Question) -> JSONObject) throws {
    var lines: InputLines
    do {
      lines = try InputLines(path)
    } catch {
      throw ExitStatus.noJudgement("\(error)")
    }
    let folder =
      path == "-"
      ? "" : path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var number = 0
    while let line = lines.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      StandardOutput.write(JSONValue.object(reply(line, number, folder, answer)).description)
    }
  }

  private static func reply(
    _ line: [UInt8], _ number: Int, _ folder: String, _ answer: (Question) -> JSONObject
  ) -> JSONObject {
    do {
      let document = try Document.read(line, name: "line \(number)", format: .json)
      guard document.root.kind == .object else { return failure(.null, "line \(number) is no JSON object") }
      return answer(Question(root: document.root, folder: folder))
    } catch {
      return failure(.null, "\(error)")
    }
  }

  /// An answer that is none.
  static func failure(_ id: JSONValue, _ reason: String) -> JSONObject {
    ["id": id, "verdict": .string("error"), "reason": .string(Text(reason))]
  }
}
