internal import KedgeSchema

extension Dialect {
  /// The name that kedge.yaml and releases use.
  var configuredName: String {
    let names = ["2020-12", "2019-09", "draft-07", "draft-06", "draft-04", "openapi-3.0", "openapi-3.1"]
    return names.first { Dialect(name: $0) == self } ?? "2020-12"
  }
}
