internal import KedgePolicy

extension Configuration {
  /// The policy of modules that name none.
  var defaultPolicy: Policy { policies[policy.value] ?? BuiltInPolicies.matriz }
}
