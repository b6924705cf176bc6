import KedgeDocuments
import KedgeSchema

/// How a member of a form is written in one version, with what holds when nothing is said.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Encoding Object"; 3.1.1, section 4.8.15.1.
struct EncodedPart {
  private let contentTypes: Set<MediaRange>
  private let serialization: Serialization
  private let inner: JSONValue?
  let headers: [HTTPParameter]
  let node: Node

  /// - Parameters:
  ///   - encoding: What the version says of the member; nil for nothing.
  ///   - member: The schema of the member; nil where it is not known by name.
  ///   - media: The form.
  init(_ encoding: Encoding?, member: SchemaID?, _ media: MediaType, _ set: SchemaSet) {
    let usual = Serialization(form: .style("form", explode: true))
    let written = encoding?.serialization ?? usual
    serialization = member.map { set.mayBeComposite($0) } ?? true ? written : written.withoutExplode
    contentTypes = encoding?.contentTypes ?? Self.usual(member, media, set)
    inner = encoding?.inner
    headers = media.range.isMultipart ? encoding?.headers ?? [] : []
    node = encoding?.node ?? media.node
  }

  /// What the other version does to who writes the member; nil when nothing shows.
  func effect(of other: EncodedPart) -> StructuralEvent.Effect? {
    guard serialization.form == other.serialization.form, serialization.inner == other.serialization.inner,
      inner == other.inner
    else { return .both }
    let loses =
      !contentTypes.isSubset(of: other.contentTypes)
      || serialization.allowsReserved && !other.serialization.allowsReserved
    let gains =
      !other.contentTypes.isSubset(of: contentTypes)
      || !serialization.allowsReserved && other.serialization.allowsReserved
    if loses { return gains ? .both : .narrows }
    return gains ? .widens : nil
  }

  /// `text/plain` for texts and numbers, `application/json` for objects, a list as its elements.
  private static func usual(_ member: SchemaID?, _ media: MediaType, _ set: SchemaSet) -> Set<MediaRange> {
    guard let member else { return [MediaRange("")] }
    let schema = set.behindReferences(member)
    guard let types = set.types(of: member) else { return [MediaRange("application/octet-stream")] }
    if types.contains(.object) { return [MediaRange("application/json")] }
    if types.contains(.array) {
      for keyword in schema.keywords {
        if case .items(let items, from: 0) = keyword.rule { return usual(items, media, set) }
      }
      return [MediaRange("application/json")]
    }
    let isBinary = set.isFile(member) || schema.node["contentEncoding"] != nil
    return [MediaRange(isBinary ? "application/octet-stream" : "text/plain")]
  }
}
