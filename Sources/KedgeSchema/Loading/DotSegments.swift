/// Takes `.` and `..` out of a path.
///
/// - SeeAlso: RFC 3986, section 5.2.4 "Remove Dot Segments".
enum DotSegments {
  /// The path without dot segments. What leads above the top is dropped, as the RFC says, or kept in front
  /// (`../x`) where the caller wants to see it.
  static func removed(from path: String, keepingExcess: Bool) -> String {
    let isAbsolute = path.utf8.first == 0x2F
    var kept: [Substring] = []
    let parts = (isAbsolute ? path.dropFirst() : path[...])
      .split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part == "." {
        if isLast { kept.append("") }
      } else if part == ".." {
        if let last = kept.last, last != ".." {
          kept.removeLast()
        } else if keepingExcess && !isAbsolute {
          kept.append(part)
        }
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return (isAbsolute ? "/" : "") + kept.joined(separator: "/")
  }
}
