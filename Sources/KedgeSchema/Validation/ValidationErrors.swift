/// The errors that matter in what a validation did.
enum ValidationErrors {
  /// The greatest number of errors of one document.
  static let limit = 1_000

  /// The keywords that do not accept their part, innermost first where all must; of alternatives only that none fits.
  static func collect(_ root: OutputUnit) -> [ValidationError] {
    var errors: [ValidationError] = []
    collect(root, &errors)
    return errors
  }

  private static func collect(_ unit: OutputUnit, _ errors: inout [ValidationError]) {
    guard unit.isValid == false, errors.count < limit else { return }
    if let message = unit.message {
      errors.append(
        ValidationError(instance: unit.instance, schema: unit.schema, keyword: unit.keyword, message: message)
      )
    } else {
      for child in unit.children where isCause(child, of: unit) { collect(child, &errors) }
    }
  }

  /// The condition of `if` need not hold.
  private static func isCause(_ child: OutputUnit, of unit: OutputUnit) -> Bool {
    guard case .conditional(let condition, _, _) = unit.keyword?.rule else { return true }
    return child.schema != condition
  }
}
