import CFuzzer
import KedgeDocuments
import KedgeSchema

/// A schema, a zero byte, an instance, both JSON. Asked twice, the validator answers the same.
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let cut = bytes.firstIndex(of: 0) ?? bytes.endIndex
  guard let schema = try? Document.read(Array(bytes[..<cut]), name: "schema", format: .json),
    let instance = try? Document.read(Array(bytes[cut...].dropFirst()), name: "instance", format: .json)
  else {
    return 0
  }
  for dialect in [Dialect.draft4, .draft7, .draft2020] {
    var set = SchemaSet()
    guard
      let id = try? set.load(
        schema, address: "schema.json", dialect: dialect, universe: .old, resolver: { _ in nil })
    else {
      continue
    }
    let validator = Validator(set)
    let isValid = validator.isValid(instance.root, id)
    if isValid != validator.validate(instance.root, id).isValid {
      preconditionFailure("two answers to one question")
    }
  }
  return 0
}

@_cdecl("FuzzValidator_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe LLVMFuzzerRunDriver(&count, &arguments, { start, count in unsafe test(start, count) })
}
