public import KedgePolicy

extension Configuration {
  /// The policy of modules that name none.
  public var defaultPolicy: Policy { policies[policy.value] ?? BuiltInPolicies.matriz }
}
