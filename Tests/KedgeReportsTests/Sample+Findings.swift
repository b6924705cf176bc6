import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgePolicy

@testable import KedgeReports

extension Sample {
  /// The finding of the command line's description.
  static let requiredAdded = finding(
    change(
      Catalogue.requiredAdded, "`invoice` now requires `currency`",
      old: place(old, "/required", "was optional"), new: place(new, "/required/1", "new requirement"),
      [
        Impact(
          flow: .accepted, surfaces: ["POST /invoices", "PUT /invoices/{id}", "POST /imports"],
          effect: .narrows, narrowing: witness(#"{"id":"a"}"#))
      ]),
    .breaking, .block, by: "matriz: new required field, accepted: breaking")

  static let maxLength = finding(
    change(
      Catalogue.maxLengthChanged, "`note` may have 80 characters, before 200",
      old: place(old, "/properties/note/maxLength", "was 200"),
      new: place(new, "/properties/note/maxLength", "is 80"),
      [
        Impact(
          flow: .produced, surfaces: ["GET /invoices/{id} > 200 > application/json"], effect: .narrows,
          narrowing: witness(#"{"id":"a","note":"\#(String(repeating: "long ", count: 80))"}"#))
      ]),
    .additive, .warn, by: "lanes.production.additive: approve",
    remedy: #"accept: kedge approve 7c1f09a2b4de --reason "...""#)

  static let renamed = finding(
    change(
      Catalogue.propertyAdded, "`time` was added",
      old: place(old, "/properties", "no `time` here"), new: place(new, "/properties/time", "new property"),
      [
        Impact(
          flow: .exchanged, surfaces: [""], effect: .none, strictly: witness(#"{"time":0}"#))
      ], notes: ["looks like a rename of `ts`"]),
    computed: .breaking, .additive, .allow,
    by: "matriz: optional field added, exchanged: noted (computed: breaking)",
    approval: Approval(
      fingerprint: .sha256(of: "f"), preimage: "rule: property-added", release: "2.3.0",
      releaseDigest: .sha256(of: "r"), lane: "production", approver: "ana", reason: "agreed with all readers",
      ticket: "BILL-7", until: "2027-01-31"))

  static let titled = finding(
    change(
      Catalogue.annotationChanged, "`title` was added", old: nil, new: place(new, "/title"),
      [Impact(flow: .accepted, surfaces: [""], effect: .none)]),
    .neutral, .allow, by: "matriz: no effect, accepted")

  /// Text that tries to leave its place in every form of report.
  static let hostile: Finding = {
    let text =
      "{\"a\\u001b[2J\": \"<script>alert('x')</script> | `::error::` %0A \u{202E}gnp.exe ]]>\",\n\t\"日本\": 1}"
    let source = document(text, "schemas/billing/<b>%25,:.json")
    return finding(
      change(
        Catalogue.typeChanged, "`a\u{1B}[2J<b>` was `]]>` | <script>\n::error::x",
        old: nil, new: place(source, "/日本", "\u{9B}31m **label** <i>"),
        [
          Impact(
            flow: .accepted, surfaces: ["<img src=x onerror=alert(1)>"], effect: .narrows,
            narrowing: witness("{\"\\u001b]0;x\\u0007\":\"</script><!--\u{2028}```\"}"))
        ]),
      .breaking, .block, by: "matriz: type, accepted: breaking")
  }()

  static let structural: Finding = {
    let was = document(
      "paths:\n  /invoices:\n    get:\n      operationId: list\n    post: {}\n", "old/api.yaml")
    let now = document("paths:\n  /invoices:\n    post: {}\n", "api.yaml")
    return finding(
      change(
        Catalogue.schemaChanged, "`GET /invoices` was removed",
        old: place(was, "/paths/~1invoices/get", "was here"), new: place(now, "/paths/~1invoices"),
        [
          Impact(
            flow: .accepted, surfaces: ["GET /invoices"], effect: .narrows,
            example: "GET /invoices HTTP/1.1\nHost: api.acme.example\n\nHTTP/1.1 404 Not Found")
        ]),
      .undecided, .block, by: "lanes.integration.undecided: block",
      remedy: "lane integration allows no approval: publish a new contract beside this one")
  }()

  static let allData = DataImpact(
    place: "data/invoices/*.json", total: 137, rejected: 137,
    first: [
      DataImpact.Rejection(
        document: "data/invoices/1.json", position: SourcePosition(line: 1, column: 1), pointer: "",
        reason: "lacks the required member `currency`")
    ])
  static let web = ConsumerImpact(
    consumer: "web", schema: "contracts/web.json", verdict: .broken(.object(["id": .string("<b>")])))
  static let mobile = ConsumerImpact(consumer: "mobile", schema: "contracts/mobile.json", verdict: .kept)
  static let partner = ConsumerImpact(
    consumer: "partner", schema: "contracts/partner.json", verdict: .undecided("a bound was exceeded"))

  /// Everything that a report can hold.
  static let report = Report(
    version: "1.2.3",
    modules: [
      CheckedModule(name: "billing", lane: "production", oldName: "2.3.0", bump: .major, next: "3.0.0"),
      CheckedModule(name: "web", lane: "candidate", oldName: "0.1.0", bump: nil, next: nil),
    ],
    contracts: [
      CheckedContract(
        module: "billing", path: "schemas/billing/invoice.json", kind: .openAPI, lane: "production",
        oldName: "2.3.0", findings: [requiredAdded, maxLength, renamed, titled],
        notCompared: ["`links` at /paths/~1invoices/get/responses/200/links"],
        data: [allData], consumers: [web, mobile],
        dataImpacts: [requiredAdded.fingerprint: [allData]],
        consumerImpacts: [
          requiredAdded.fingerprint: [web, mobile], maxLength.fingerprint: [mobile, partner],
        ]),
      CheckedContract(
        module: "billing", path: "schemas/billing/<b>%25,:.json", kind: .jsonSchema, lane: "production",
        oldName: "2.3.0", findings: [hostile]),
      CheckedContract(
        module: "api", path: "api.yaml", kind: .openAPI, lane: "integration", oldName: "old/api.yaml",
        newName: "api.yaml", findings: [structural]),
      CheckedContract(
        module: "web", path: "web.json", kind: .jsonSchema, lane: "candidate", oldName: "0.1.0", findings: []),
    ])

  static let nothing = Report(
    version: "1.2.3",
    contracts: [
      CheckedContract(
        module: "web", path: "web.json", kind: .jsonSchema, lane: "candidate", oldName: "0.1.0", findings: [])
    ])

  static let failed = Report(version: "1.2.3", contracts: [], failure: "kedge.yaml:3:5: unknown key `modul`")
}

extension Sample {
  /// The same with what releases changed.
  static let withHistory = Report(
    version: report.version, modules: report.modules, contracts: report.contracts,
    history: [
      ReleaseHistory(
        module: "billing",
        releases: [
          ReleaseHistory.Release(version: "1.0.0", classes: [:]),
          ReleaseHistory.Release(version: "1.1.0", classes: [.additive: 3, .neutral: 2]),
          ReleaseHistory.Release(version: "1.2.0", classes: [.additive: 1]),
          ReleaseHistory.Release(version: "2.0.0", classes: [.breaking: 5, .additive: 4, .undecided: 1]),
          ReleaseHistory.Release(version: "2.3.0", classes: [.additive: 2, .neutral: 7]),
        ])
    ])
}
