/// The scalar tags of the core schema.
enum CoreSchemaTag {
  /// Whether a scalar that resolved so may carry the tag.
  static func accepts(_ tag: String, _ scalar: CoreSchema.Scalar) -> Bool {
    switch (tag, scalar) {
    case ("tag:yaml.org,2002:null", .null), ("tag:yaml.org,2002:bool", .boolean),
      ("tag:yaml.org,2002:float", .number):
      true
    case ("tag:yaml.org,2002:int", .number(let spelling)): ExactNumber(lexical: spelling)?.isInteger ?? false
    default: false
    }
  }
}
