import KedgeSchema

/// The versions of the specification that are read; 3.2 is read as 3.1 and what it adds.
enum SpecificationVersion: Sendable {
  case swagger20
  case openAPI30
  case openAPI31

  /// The dialect of the schemas in it.
  var dialect: Dialect {
    switch self {
    case .swagger20: .openAPI20
    case .openAPI30: .openAPI30
    case .openAPI31: .openAPI31
    }
  }
}
