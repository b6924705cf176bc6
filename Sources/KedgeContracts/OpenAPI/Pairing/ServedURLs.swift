import KedgeDocuments

/// The URLs of an operation: servers and path together.
struct ServedURLs: Equatable {
  private let path: String
  private let all: Set<String>

  init(_ servers: [ServerURL], _ path: PathTemplate) {
    self.path = path.shape.string
    all = Set(servers.flatMap(\.bases).map { [path = self.path] in $0 + path })
  }

  /// The URLs by way of one server.
  func urls(of server: ServerURL) -> [String] { server.bases.map { $0 + path } }

  /// Whether a URL is one of these; a base without a scheme or host is served wherever the document is.
  func serves(_ url: String) -> Bool {
    if all.contains(url) { return true }
    return all.contains { Self.matches($0, url) }
  }

  static func == (left: ServedURLs, right: ServedURLs) -> Bool { left.all == right.all }

  private static func matches(_ served: String, _ url: String) -> Bool {
    let (first, second) = (parts(served), parts(url))
    if let scheme = first.scheme, let other = second.scheme, scheme != other { return false }
    if let host = first.host, let other = second.host, !fits(host, other, separator: ".") { return false }
    return fits(first.path, second.path, separator: "/")
  }

  private static func parts(_ url: String) -> (scheme: String?, host: String?, path: String) {
    guard let start = url.firstRange(of: "//") else { return (nil, nil, url) }
    let scheme = url[..<start.lowerBound]
    let rest = url[start.upperBound...]
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<end].isEmpty ? nil : String(rest[..<end])
    return (scheme.isEmpty ? nil : String(scheme), host, String(rest[end...]))
  }

  /// Part by part; an open variable fits any one part.
  private static func fits(_ pattern: String, _ text: String, separator: Character) -> Bool {
    if pattern == text { return true }
    let first = pattern.split(separator: separator)
    let second = text.split(separator: separator)
    return first.count == second.count && zip(first, second).allSatisfy { $0 == $1 || $0 == "{}" }
  }
}
