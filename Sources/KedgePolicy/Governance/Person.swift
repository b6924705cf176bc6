/// People as git names them: `Ann <ann@example.org>`.
public enum Person {
  /// By what two names are one person: the address in small letters; the whole where there are no brackets.
  public static func address(of name: String) -> String {
    let bytes = Array(name.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")),
      let close = bytes.lastIndex(of: UInt8(ascii: ">")),
      open < close
    else { return small(bytes) }
    return small(bytes[(open + 1)..<close])
  }

  private static func small(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
