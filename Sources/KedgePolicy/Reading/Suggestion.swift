/// What a misspelt name was probably meant to be.
public enum Suggestion {
  /// The known name that is nearest, when it is near enough to be meant: at most a third of the letters differ.
  ///
  /// Distance counts letters inserted, dropped, changed, or swapped with a neighbour; case does not count. Costs the
  /// product of the lengths for each known name.
  public static func nearest(to name: String, in known: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars.prefix(100))
    let bound = max(1, letters.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.lowercased().unicodeScalars.prefix(100)))
      if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// What to say of a name that is not known: the nearest one, else all of them.
  public static func advice(on name: String, known: [String]) -> String {
    if let nearest = nearest(to: name, in: known) { return "did you mean `\(nearest)`?" }
    return known.isEmpty ? "there is none to name" : "one of \(known.joined(separator: ", "))"
  }

  /// Optimal string alignment: edits of single letters, and swaps of neighbours that nothing else touches.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: second.count + 1)
    var row = Array(0...second.count)
    for (place, letter) in first.enumerated() {
      var next = [place + 1] + [Int](repeating: 0, count: second.count)
      for (other, match) in second.enumerated() {
        var cost = min(row[other] + (letter == match ? 0 : 1), row[other + 1] + 1, next[other] + 1)
        if place > 0, other > 0, letter == second[other - 1], first[place - 1] == match {
          cost = min(cost, before[other - 1] + 1)
        }
        next[other + 1] = cost
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
