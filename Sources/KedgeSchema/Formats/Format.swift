public import KedgeDocuments

/// The formats that are asserted on demand.
///
/// - SeeAlso: JSON Schema Validation 2020-12, section 7.3 "Defined Formats".
enum Format: String, CaseIterable, Sendable {
  case dateTime = "date-time"
  case email
  case hostname
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case date
  case time
  case idnEmail = "idn-email"
  case idnHostname = "idn-hostname"
  case iri
  case iriReference = "iri-reference"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case duration
  case uuid

  /// The format with a name, where the dialect defines it. OpenAPI 3.0 leaves the list open: there all are known.
  init?(name: Text, in dialect: Dialect) {
    guard let format = Format(rawValue: name.string) else { return nil }
    guard dialect.openAPI != nil || dialect.draft >= format.firstDraft else { return nil }
    self = format
  }

  /// The draft that first defines the format.
  private var firstDraft: Draft {
    switch self {
    case .dateTime, .email, .hostname, .ipv4, .ipv6, .uri: .draft4
    case .uriReference, .uriTemplate, .jsonPointer: .draft6
    case .date, .time, .idnEmail, .idnHostname, .iri, .iriReference, .relativeJSONPointer, .regex: .draft7
    case .duration, .uuid: .draft2019
    }
  }

  /// Whether a string has the format.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .regex: return RegexFormat.accepts(text)
    case .idnHostname: return InternationalHostname.accepts(text)
    default: break
    }
    let bytes = Array(text.utf8)
    switch self {
    case .dateTime: return DateFormat.acceptsDateTime(bytes)
    case .date: return DateFormat.acceptsDate(bytes)
    case .time: return DateFormat.acceptsTime(bytes)
    case .duration: return DurationFormat.accepts(bytes)
    case .email: return EmailFormat.accepts(bytes, isInternational: false)
    case .idnEmail: return EmailFormat.accepts(bytes, isInternational: true)
    case .hostname: return Hostname.accepts(bytes)
    case .ipv4: return IPv4Format.accepts(bytes[...])
    case .ipv6: return IPv6Format.accepts(bytes[...])
    case .uri: return URIFormat.accepts(bytes, isInternational: false, isReference: false)
    case .uriReference: return URIFormat.accepts(bytes, isInternational: false, isReference: true)
    case .iri: return URIFormat.accepts(bytes, isInternational: true, isReference: false)
    case .iriReference: return URIFormat.accepts(bytes, isInternational: true, isReference: true)
    case .uriTemplate: return URITemplateFormat.accepts(text)
    case .uuid: return UUIDFormat.accepts(bytes)
    case .jsonPointer: return JSONPointerFormat.accepts(bytes[...])
    case .relativeJSONPointer: return JSONPointerFormat.acceptsRelative(bytes)
    case .regex, .idnHostname: return true
    }
  }
}

extension Dialect {
  /// Whether a format with this name means something in the dialect, where formats are asserted.
  public func defines(format name: Text) -> Bool { Format(name: name, in: self) != nil }
}
