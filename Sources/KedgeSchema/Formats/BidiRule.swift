/// The rule for labels in names that hold right-to-left text.
///
/// - SeeAlso: RFC 5893, section 2.
enum BidiRule {
  private enum Class { case left, right, arabicNumber, europeanNumber, mark, neutral }

  /// Whether a label holds a right-to-left character.
  static func isRightToLeft(_ label: [Unicode.Scalar]) -> Bool {
    label.contains { kind(of: $0) == .right || kind(of: $0) == .arabicNumber }
  }

  static func accepts(_ label: [Unicode.Scalar]) -> Bool {
    let kinds = label.map(kind)
    guard let last = kinds.last(where: { $0 != .mark }) else { return false }
    switch kinds.first {
    case .right:
      let hasBothNumbers = kinds.contains(.arabicNumber) && kinds.contains(.europeanNumber)
      let endsWell = last == .right || last == .arabicNumber || last == .europeanNumber
      return endsWell && !hasBothNumbers && !kinds.contains(.left)
    case .left:
      let endsWell = last == .left || last == .europeanNumber
      return endsWell && !kinds.contains(.right) && !kinds.contains(.arabicNumber)
    default: return false
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
    case 0x600...0x605, 0x660...0x669, 0x66B...0x66C, 0x6DD, 0x890...0x891, 0x8E2, 0x10D30...0x10D39,
      0x10E60...0x10E7E:
      return .arabicNumber
    case 0x2D, 0xB7, 0x375, 0x30FB, 0x200C, 0x200D: return .neutral
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    default: break
    }
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return .right
    default: return .left
    }
  }
}
