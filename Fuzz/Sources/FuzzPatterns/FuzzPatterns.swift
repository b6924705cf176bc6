import CFuzzer
import KedgePatterns

/// A pattern, a zero byte, a text. The matcher and the language, which share the parser alone, must agree.
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let cut = bytes.firstIndex(of: 0) ?? bytes.endIndex
  let text = String(decoding: bytes[cut...].dropFirst(), as: UTF8.self)
  guard let pattern = try? Pattern(String(decoding: bytes[..<cut], as: UTF8.self)) else { return 0 }
  let matches = pattern.matches(text, stepLimit: 100_000)
  let arena = LanguageArena()
  guard count < 64, let language = arena.language(of: pattern) else { return 0 }
  if let matches, arena.contains(language, text) != matches {
    preconditionFailure("the language and the matcher differ on \(pattern.source.debugDescription)")
  }
  var fuel = 200
  for member in arena.members(of: language, upTo: 3, fuel: &fuel).texts where !pattern.matches(member) {
    preconditionFailure("\(member.debugDescription) is no member of \(pattern.source.debugDescription)")
  }
  return 0
}

@_cdecl("FuzzPatterns_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe LLVMFuzzerRunDriver(&count, &arguments, { start, count in unsafe test(start, count) })
}
