/// Punycode.
///
/// - SeeAlso: RFC 3492, sections 6.1 to 6.3.
enum Punycode {
  private static let base = 36
  private static let tMin = 1
  private static let tMax = 26

  /// The text that a Punycode string (without `xn--`) stands for, or nil.
  static func decoded(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    let delimiter = bytes.lastIndex(of: 0x2D)
    var output = bytes[..<(delimiter ?? 0)].map { Unicode.Scalar($0) }
    var rest = bytes[(delimiter.map { $0 + 1 } ?? 0)...]
    guard !rest.isEmpty, delimiter != 0 else { return nil }
    var (code, index, bias) = (128, 0, 72)
    while !rest.isEmpty {
      let start = index
      var (weight, position) = (1, base)
      while true {
        guard let byte = rest.popFirst(), let digit = digit(byte) else { return nil }
        index += digit * weight
        guard index < 1 << 40 else { return nil }
        let threshold = threshold(position, bias)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight < 1 << 40 else { return nil }
        position += base
      }
      bias = adapted(index - start, output.count + 1, isFirst: start == 0)
      code += index / (output.count + 1)
      index %= output.count + 1
      guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  /// The Punycode of a text, without `xn--`; nil when it is longer than any label.
  static func encoded(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    guard scalars.count <= 256 else { return nil }
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(0x2D) }
    var (code, delta, bias, handled) = (128, 0, 72, basic)
    while handled < scalars.count {
      guard let next = scalars.map({ Int($0.value) }).filter({ $0 >= code }).min() else { return nil }
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return output
  }

  private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
    var (rest, position) = (delta, base)
    while true {
      let threshold = threshold(position, bias)
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(letter(rest))
  }

  private static func threshold(_ position: Int, _ bias: Int) -> Int { min(max(position - bias, tMin), tMax) }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var position = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      position += base
    }
    return position + (base - tMin + 1) * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if FormatScanner.isDigit(byte) { return Int(byte) - 0x30 + 26 }
    return FormatScanner.isLetter(byte) ? Int(byte | 0x20) - 0x61 : nil
  }

  private static func letter(_ digit: Int) -> UInt8 { UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30) }
}
