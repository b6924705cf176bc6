/// The characters, as far as some sets tell them apart: each is one of a few symbols.
struct Alphabet: Sendable {
  /// Symbols are 0 up to this; the number itself stands for the end of the text.
  let count: Int
  /// A character of each symbol.
  let representatives: [UInt32]
  private let ascii: [Int32]
  private let starts: [UInt32]
  private let symbols: [Int32]

  /// The symbols of sets.
  init(_ sets: [CharacterSet]) {
    let runs = CharacterClasses.runs(sets)
    count = runs.count
    starts = runs.starts
    symbols = runs.classes.map { Int32($0) }
    var representatives = [UInt32](repeating: 0, count: runs.count)
    for (start, symbol) in zip(starts, symbols).reversed() { representatives[Int(symbol)] = start }
    self.representatives = representatives
    var ascii: [Int32] = []
    var run = 0
    for character in UInt32(0)..<0x80 {
      while run + 1 < starts.count, starts[run + 1] <= character { run += 1 }
      ascii.append(symbols[run])
    }
    self.ascii = ascii
  }

  /// The symbol of a character below 128.
  func symbol(ascii byte: UInt8) -> Int { Int(ascii[Int(byte)]) }

  /// The symbol of a character, by binary search.
  func symbol(of character: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= character { low = middle } else { high = middle }
    }
    return Int(symbols[low])
  }
}
