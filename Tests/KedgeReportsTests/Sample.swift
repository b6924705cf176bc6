import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeInclusion

/// Findings made by hand, to see how they are shown.
enum Sample {
  static let oldInvoice = """
    {
      "$id": "https://acme.example/invoice",
      "type": "object",
      "properties": {
        "id": { "type": "string" },
        "ts": { "type": "string" },
        "note": { "type": "string", "maxLength": 200 },
        "lines": {
          "type": "array",
          "items": { "$ref": "#/$defs/line" }
        }
      },
      "$defs": {
        "line": { "type": "object" }
      },
      "required": ["id"]
    }

    """

  static let newInvoice = """
    {
      "$id": "https://acme.example/invoice",
      "type": "object",
      "title": "Invoice",
      "properties": {
        "id": { "type": "string" },
        "time": { "type": "string" },
        "note": { "type": "string", "maxLength": 80 },
        "currency": { "type": "string" },
        "lines": {
          "type": "array",
          "items": { "$ref": "#/$defs/line" }
        }
      },
      "$defs": {
        "line": { "type": "object" }
      },
      "required": ["id", "currency"]
    }

    """

  static let old = document(
    oldInvoice, "snapshots/billing/2.3.0/files/schemas/billing/invoice.json")
  static let new = document(newInvoice, "schemas/billing/invoice.json")

  static func document(_ text: String, _ name: String) -> Document {
    do {
      return try Document.read(Array(text.utf8), name: name)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// A place by its pointer.
  static func place(_ document: Document, _ pointer: String, _ label: String = "") -> Place {
    guard let node = JSONPointer(pointer).flatMap(document.node(at:)) else {
      preconditionFailure("nothing at \(pointer)")
    }
    return Place(node: node, label: label)
  }

  static func witness(_ text: String) -> Witness {
    do {
      return Witness(value: try JSONValue.parse(text), rejection: [], steps: 1)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// A change; its digests stand for subschemas.
  static func change(
    _ rule: Rule, _ message: String, old: Place?, new: Place, _ impacts: [Impact], notes: [String] = []
  ) -> Change {
    Change(
      rule: rule, message: message, old: old, new: new, impacts: impacts, notes: notes,
      identity: ChangeIdentity(
        rule: rule.id, surface: "", pointer: new.node.pointer.description,
        old: old.map { _ in .sha256(of: "old") }, new: .sha256(of: "new")))
  }

  static func finding(
    _ change: Change, computed: Classification? = nil, _ classification: Classification, _ decision: Decision,
    by line: String, approval: Approval? = nil, remedy: String? = nil
  ) -> Finding {
    Finding(
      change: change, module: "billing", contract: "schemas/billing/invoice.json",
      computed: computed ?? classification, classification: classification, decision: decision,
      decidedBy: line,
      approval: approval, remedy: remedy, classifiedBy: line)
  }
}
