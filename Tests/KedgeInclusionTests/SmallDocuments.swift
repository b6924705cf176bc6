import KedgeDocuments

/// All documents up to a size over a small alphabet.
enum SmallDocuments {
  /// Scalars, arrays of up to three of the first scalars, objects of up to three names, and a few that nest.
  static let all: [Document] = values.map { Document(value: $0) }

  private static let scalars: [JSONValue] =
    [.null, .boolean(true), .boolean(false)]
    + ["0", "1", "2", "-1", "0.5", "1.5", "4"].compactMap(ExactNumber.init(lexical:)).map { .number($0) }
    + ["", "a", "b", "ab", "ba", "bb"].map { .string($0) }

  private static let values: [JSONValue] = {
    let few: [JSONValue] = [.null, .number(0), .number(1), .string("a")]
    var values = scalars + [.array([]), .object([:])]
    for first in scalars {
      values.append(.array([first]))
      for name: Text in ["a", "b", "ab"] { values.append(.object([name: first])) }
    }
    for first in few {
      for second in few {
        values.append(.array([first, second]))
        values.append(.object(["a": first, "b": second]))
        values.append(.object(["a": first, "c": second]))
        for third in few {
          values.append(.array([first, second, third]))
          values.append(.object(["a": first, "ab": second, "b": third]))
        }
      }
    }
    let parts: [JSONValue] = [.array([]), .array([.number(0)]), .object([:]), .object(["a": .number(0)])]
    for part in parts {
      values += [
        .array([part]), .array([part, part]), .object(["a": part]), .object(["b": part, "a": .number(0)]),
      ]
    }
    return values
  }()
}
