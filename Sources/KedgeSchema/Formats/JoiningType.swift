/// How letters of cursive scripts join, for the zero width non-joiner.
///
/// - SeeAlso: RFC 5892, appendix A.1; Unicode, `ArabicShaping.txt`.
enum JoiningType {
  /// Whether what stands before joins to the right side and what stands after to the left, marks aside.
  static func joins(_ label: [Unicode.Scalar], around index: Int) -> Bool {
    guard let before = label[..<index].last(where: { !isTransparent($0) }),
      let after = label[(index + 1)...].first(where: { !isTransparent($0) })
    else { return false }
    return isDual(before) && (isDual(after) || isRight(after))
  }

  private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Joins on both sides.
  private static func isDual(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .otherLetter, !isRight(scalar) else { return false }
    switch scalar.value {
    case 0x621, 0x674, 0x6D4: return false
    case 0x620...0x6FF, 0x712...0x74F, 0x750...0x77F, 0x7CA...0x7EA, 0x841...0x855, 0x860...0x86A,
      0x8A0...0x8C7, 0x1820...0x1878, 0xA840...0xA871, 0x1E900...0x1E943:
      return true
    default: return false
    }
  }

  /// Joins on the right side only.
  private static func isRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699,
      0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x710, 0x715...0x719, 0x71E,
      0x728, 0x72A, 0x72C, 0x72F, 0x74D, 0x759...0x75B, 0x76B...0x76C, 0x771, 0x773...0x774, 0x778...0x779,
      0x840, 0x846...0x847, 0x849, 0x854, 0x8AA...0x8AC, 0x8AE, 0x8B1...0x8B2, 0x8B9:
      true
    default: false
    }
  }
}
