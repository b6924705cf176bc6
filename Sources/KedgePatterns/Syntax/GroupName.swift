/// The name of a group, up to its `>`.
///
/// - SeeAlso: ECMA-262, section 22.2.1, RegExpIdentifierName.
enum GroupName {
  /// Reads a name and its `>`; nil when that is no identifier.
  static func read(_ characters: [UInt32], _ index: inout Int) -> String? {
    var name = ""
    while index < characters.count, characters[index] != 0x3E {
      guard let value = character(characters, &index), let scalar = Unicode.Scalar(value),
        isPart(value, isFirst: name.isEmpty)
      else {
        return nil
      }
      name.unicodeScalars.append(scalar)
    }
    guard index < characters.count, !name.isEmpty else { return nil }
    index += 1
    return name
  }

  private static func character(_ characters: [UInt32], _ index: inout Int) -> UInt32? {
    let character = characters[index]
    index += 1
    guard character == 0x5C else { return character }
    guard index < characters.count, characters[index] == 0x75 else { return nil }
    index += 1
    return CodePointEscape.read(characters, &index, allowsBraces: true)
  }

  private static func isPart(_ character: UInt32, isFirst: Bool) -> Bool {
    if character == 0x24 { return true }
    if character < 0x80 {
      return isFirst ? !(48...57).contains(character) && isWord(character) : isWord(character)
    }
    if !isFirst, character == 0x200C || character == 0x200D { return true }
    return UnicodeProperties.set(isFirst ? "ID_Start" : "ID_Continue")?.contains(character) ?? false
  }

  private static func isWord(_ character: UInt32) -> Bool { CharacterSet.word.contains(character) }
}
