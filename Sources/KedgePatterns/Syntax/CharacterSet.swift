/// A set of code points as sorted, disjoint, non-adjacent ranges.
public struct CharacterSet: Hashable, Sendable {
  /// The greatest code point.
  public static let last: UInt32 = 0x10FFFF

  /// The ranges, ascending.
  public let ranges: [ClosedRange<UInt32>]

  /// Any ranges, sorted and merged.
  public init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last,
        range.lowerBound <= last.upperBound || range.lowerBound == last.upperBound + 1
      {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// One code point.
  public init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// Every code point.
  public static let all = CharacterSet([0...last])
  /// None.
  public static let none = CharacterSet([])
  /// `\d`.
  public static let digits = CharacterSet([0x30...0x39])
  /// `\w`.
  public static let word = CharacterSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// `\s`: white space and line terminators.
  ///
  /// - SeeAlso: ECMA-262, sections 12.2 and 12.3.
  public static let space = CharacterSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// What `.` leaves out.
  public static let lineTerminators = CharacterSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
  /// `.`.
  public static let dot = lineTerminators.complement
  /// Half surrogates, which no text holds.
  static let surrogates = CharacterSet([0xD800...0xDFFF])

  /// Whether there is no code point.
  public var isEmpty: Bool { ranges.isEmpty }

  /// Whether a code point is in it, by binary search.
  public func contains(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }

  /// All others.
  public var complement: CharacterSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return CharacterSet(gaps)
  }

  /// In either.
  public func union(_ other: CharacterSet) -> CharacterSet { CharacterSet(ranges + other.ranges) }

  /// In both.
  public func intersection(_ other: CharacterSet) -> CharacterSet {
    var common: [ClosedRange<UInt32>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      let low = max(ranges[left].lowerBound, other.ranges[right].lowerBound)
      let high = min(ranges[left].upperBound, other.ranges[right].upperBound)
      if low <= high { common.append(low...high) }
      if ranges[left].upperBound < other.ranges[right].upperBound { left += 1 } else { right += 1 }
    }
    return CharacterSet(common)
  }

  /// In this and not in the other.
  public func subtracting(_ other: CharacterSet) -> CharacterSet { intersection(other.complement) }
}
