/// Which code points a U-label may hold, and in which context.
///
/// - SeeAlso: RFC 5892, sections 2 and 3, and appendix A.
enum CodePointRule {
  static func accepts(_ label: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = label[index]
    let before = index > 0 ? label[index - 1] : nil
    let after = index + 1 < label.count ? label[index + 1] : nil
    switch scalar.value {
    case 0x200D: return before.map(isVirama) ?? false
    case 0x200C: return (before.map(isVirama) ?? false) || JoiningType.joins(label, around: index)
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after.map { isIn($0, greek) } ?? false
    case 0x5F3, 0x5F4: return before.map { isIn($0, hebrew) } ?? false
    case 0x30FB: return label.contains { isIn($0, japanese) && $0.value != 0x30FB }
    case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
    default: return isValid(scalar)
    }
  }

  /// PVALID, from the properties of Unicode.
  private static func isValid(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    case 0x2D, 0x30...0x39, 0x61...0x7A: return true
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: return false  // old Hangul Jamo
    case 0x20D0...0x20FF, 0x1D165...0x1D1AD: return false  // combining marks for symbols
    default: break
    }
    let properties = scalar.properties
    if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }

  private static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass.rawValue == 9
  }

  private static func isIn(_ scalar: Unicode.Scalar, _ ranges: [ClosedRange<UInt32>]) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  private static let greek: [ClosedRange<UInt32>] = [
    0x370...0x373, 0x375...0x377, 0x37A...0x37D, 0x37F...0x37F, 0x384...0x384, 0x386...0x386, 0x388...0x3E1,
    0x3F0...0x3FF, 0x1F00...0x1FFE, 0x2126...0x2126, 0xAB65...0xAB65, 0x10140...0x1018E,
  ]
  private static let hebrew: [ClosedRange<UInt32>] = [0x591...0x5F4, 0xFB1D...0xFB4F]
  private static let japanese: [ClosedRange<UInt32>] = [
    0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0x2E80...0x2FD5,
    0x3005...0x3005, 0x3007...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xF900...0xFAD9, 0xFF66...0xFF6F, 0xFF71...0xFF9D, 0x1B000...0x1B122, 0x20000...0x323AF,
  ]
}
