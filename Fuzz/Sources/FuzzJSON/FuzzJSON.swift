import CFuzzer
import KedgeDocuments

/// A JSON text. What is read must be read again from its canonical form, to the same digest.
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? Document.read(bytes, name: "input", format: .json) else { return 0 }
  let canonical = CanonicalWriter.write(document.root)
  guard let again = try? Document.read(canonical, name: "again", format: .json),
    again.canonicalDigest == document.canonicalDigest
  else {
    preconditionFailure("the canonical form is not what was read")
  }
  return 0
}

@_cdecl("FuzzJSON_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe LLVMFuzzerRunDriver(&count, &arguments, { start, count in unsafe test(start, count) })
}
