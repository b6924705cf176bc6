import KedgeDocuments

/// How the value of a parameter becomes text.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Parameter Object", "Style Values"; Swagger 2.0, `collectionFormat`.
struct Serialization: Hashable, Sendable {
  /// Lists and objects as text, or a media type.
  enum Form: Hashable, Sendable {
    case style(Text, explode: Bool)
    case content(Text)
  }

  let form: Form
  /// How the elements of lists are written that are lists, outermost first; Swagger 2.0 says it of each.
  var inner: [Text] = []
  var allowsReserved = false
  var allowsEmpty = false

  /// What of it single values show: all query styles write them the same way.
  var ofSingleValues: Serialization {
    guard case .style(let style, _) = form else { return self }
    let kept: Set<Text> = ["label", "matrix"]
    let form = Form.style(kept.contains(style) ? style : "single", explode: false)
    return Serialization(form: form, allowsReserved: allowsReserved, allowsEmpty: allowsEmpty)
  }

  /// The same without `explode`, which `simple` lists do not show.
  var ofLists: Serialization {
    guard case .style("simple", _) = form else { return self }
    var result = Serialization(form: .style("simple", explode: false), inner: inner)
    (result.allowsReserved, result.allowsEmpty) = (allowsReserved, allowsEmpty)
    return result
  }

  /// The same without `explode`, which single values do not show.
  var withoutExplode: Serialization {
    guard case .style(let style, _) = form else { return self }
    return Serialization(form: .style(style, explode: false), allowsReserved: allowsReserved)
  }

  /// For people: `style form, exploded`.
  var words: String {
    var words: [String] = []
    switch form {
    case .style(let style, let explode): words.append("style \(style)\(explode ? ", exploded" : "")")
    case .content(let media): words.append("as \(media)")
    }
    words += inner.map { "elements as \($0)" }
    if allowsReserved { words.append("reserved characters as they are") }
    if allowsEmpty { words.append("empty value allowed") }
    return words.joined(separator: ", ")
  }
}
