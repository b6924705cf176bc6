extension Validator {
  /// A validator over a set that has all schemas of this one's, unchanged, and maybe more; or over the empty set, to let go
  /// of it for a while. What was made ready goes over to it. Costs the schemas that are new.
  public func over(_ set: SchemaSet) -> Validator {
    var program = ValidationProgram()
    core.exchange(&program)
    program.grow(to: set.count)
    return Validator(ValidatorCore(set, core.options, program))
  }
}
