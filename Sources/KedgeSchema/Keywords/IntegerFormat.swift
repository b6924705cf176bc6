import KedgeDocuments

/// The formats that say how great an integer may be.
///
/// - SeeAlso: OpenAPI Format Registry.
enum IntegerFormat {
  /// The least and the greatest number of a format, or nil when it is none of these.
  static func bounds(of format: Text) -> (ExactNumber, ExactNumber)? {
    let spelt: (String, String)
    switch format.string {
    case "int8": spelt = ("-128", "127")
    case "uint8": spelt = ("0", "255")
    case "int16": spelt = ("-32768", "32767")
    case "uint16": spelt = ("0", "65535")
    case "int32": spelt = ("-2147483648", "2147483647")
    case "uint32": spelt = ("0", "4294967295")
    case "int64": spelt = ("-9223372036854775808", "9223372036854775807")
    case "uint64": spelt = ("0", "18446744073709551615")
    default: return nil
    }
    guard let least = ExactNumber(lexical: spelt.0), let greatest = ExactNumber(lexical: spelt.1) else {
      return nil
    }
    return (least, greatest)
  }
}
