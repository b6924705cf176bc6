import CFuzzer
import KedgeDocuments

/// A YAML text, within small limits. What is read must survive as JSON.
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let limits = DocumentLimits(depth: 100, bytes: 1 << 20, aliasNodes: 10_000)
  guard let document = try? Document.read(bytes, name: "input", format: .yaml, limits: limits) else {
    return 0
  }
  let canonical = CanonicalWriter.write(document.root)
  guard let again = try? Document.read(canonical, name: "again", format: .json),
    again.canonicalDigest == document.canonicalDigest
  else {
    preconditionFailure("the canonical form is not what was read")
  }
  return 0
}

@_cdecl("FuzzYAML_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe LLVMFuzzerRunDriver(&count, &arguments, { start, count in unsafe test(start, count) })
}
