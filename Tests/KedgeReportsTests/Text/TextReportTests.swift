import KedgeContracts
import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeReports

@Suite struct TextReportTests {
  @Test func `a finding is printed as the command line's description says`() {
    let contract = CheckedContract(
      module: "billing", path: "schemas/billing/invoice.json", kind: .openAPI, oldName: "2.3.0",
      findings: [Sample.requiredAdded],
      dataImpacts: [
        Sample.requiredAdded.fingerprint: [DataImpact(place: "data/invoices", total: 137, rejected: 137)]
      ])
    let expected = """
      error[required-added]: `invoice` now requires `currency`
        --> schemas/billing/invoice.json:18:22
         |
      18 |   "required": ["id", "currency"]
         |                      ^^^^^^^^^^ new requirement
         |
        ::: snapshots/billing/2.3.0/files/schemas/billing/invoice.json:16:15
         |
      16 |   "required": ["id"]
         |               ------ was optional
         |
         = accepted by 2.3.0, rejected now: {"id":"a"}
         = in your data: 137 of 137 documents in data/invoices would be rejected
         = used by: 3 operations (POST /invoices, PUT /invoices/{id}, POST /imports)
         = help: Keep the property optional and fill in a value where it is missing.
                 Where it must be there, publish a new version of the contract beside
                 this one and move the clients over.
         = explain: kedge explain \(Sample.requiredAdded.fingerprint.hex.prefix(12))

      """
    #expect(TextReport().text(Sample.requiredAdded, in: contract) == expected)
  }

  @Test func `all there is to say`() throws {
    try Golden.expect(TextReport().text(Sample.report), "fixtures/reports/report.txt")
  }

  @Test func `in colour, narrow`() throws {
    let style = TextStyle(width: 50, isColored: true)
    try Golden.expect(TextReport(style: style).text(Sample.report), "fixtures/reports/report-color.txt")
  }

  @Test func `without Unicode nothing leaves ASCII`() throws {
    let text = TextReport(style: TextStyle(isUnicode: false)).text(Sample.report)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
    try Golden.expect(text, "fixtures/reports/report-ascii.txt")
  }

  @Test func `no control character of a document reaches the terminal`() {
    let text = TextReport().text(Sample.report)
    let unsafe = text.unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
    }
    #expect(unsafe.isEmpty)
  }

  @Test func `nothing found, nothing printed`() {
    #expect(TextReport().text(Sample.nothing).isEmpty)
  }
}
