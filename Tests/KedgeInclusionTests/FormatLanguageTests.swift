import KedgeDocuments
import KedgePatterns
import KedgeSchema
import Testing

@testable import KedgeInclusion

/// Formats as languages say what the validator says.
@Suite struct FormatLanguageTests {
  private static let samples: [String: [String]] = [
    "date": [
      "2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "2024-04-31", "2024-12-31", "2024-13-01",
      "0000-02-29",
      "2024-1-01", "2024-01-00", "20240101",
    ],
    "time": [
      "00:00:00Z", "23:59:60Z", "23:58:60Z", "22:59:60Z", "00:29:60+00:30", "23:59:60+00:30",
      "15:59:60-08:00",
      "16:59:60-08:00", "12:00:00.5+01:00", "12:00:00.", "24:00:00Z", "12:60:00Z", "12:00:61Z", "12:00:00",
      "12:00:00z", "12:00:00+24:00", "23:29:60.123-00:30", "00:00:60+00:01",
    ],
    "date-time": [
      "1990-12-31T23:59:60Z", "1990-12-31t15:59:60.5-08:00", "1990-02-30T00:00:00Z", "1990-12-31 00:00:00Z",
    ],
    "duration": [
      "P1Y", "P1Y3D", "P1Y2M3D", "PT1H", "PT1H3S", "P1W", "P1DT1H", "P", "PT", "P1", "P1YT", "P2D1Y",
    ],
    "ipv4": ["0.0.0.0", "255.255.255.255", "256.0.0.0", "01.0.0.0", "1.2.3", "1.2.3.4.5"],
    "ipv6": [
      "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "::ffff:1.2.3.4",
      ":::", "1::2::3",
      "12345::", "1:2:3:4:5:6:7:", ":1", "1:2:3:4:5::1.2.3.4", "1:2:3:4:5:6::1.2.3.4",
    ],
    "uuid": [
      "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
      "2eb8aa08-aa98-11ea-b4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
    ],
    "json-pointer": ["", "/", "/a~0", "/a~1b/c", "/a~", "/a~2", "a", "/\n"],
    "relative-json-pointer": ["0", "1", "01", "0#", "1/a", "1/~2", "", "-1", "0##", "120/foo"],
    "email": [
      "a@b", "a.b@c.d", ".a@b", "a..b@c", "\"a b\"@c", "a@[1.2.3.4]", "a@[IPv6:::1]", "a@[ipv6:1.2.3.4]",
      "a@-b", "a@b-", "a", "@b", "a@b.",
    ],
  ]

  @Test(arguments: samples.keys.sorted()) func `samples and members`(name: String) throws {
    let pool = SchemaPool()
    let schema = try pool.add("{\"format\":\"\(name)\"}")
    let validator = Validator(pool.engine.set, options: ValidationOptions(format: .assertion))
    let arena = LanguageArena()
    let language = try #require(FormatLanguages.language(of: name, in: arena))
    for sample in Self.samples[name] ?? [] {
      let isValid = validator.isValid(Document(value: .string(Text(sample))).root, schema)
      #expect(arena.contains(language, sample) == isValid, "\(sample)")
    }
    var fuel = 2_000_000
    for member in arena.members(of: language, upTo: 300, fuel: &fuel).texts {
      #expect(validator.isValid(Document(value: .string(Text(member))).root, schema) == true, "\(member)")
    }
  }

  @Test func `asserted formats are decided`() throws {
    var set = SchemaSet()
    let texts = [
      #"{"format":"date"}"#, #"{"pattern":"^[-0-9]*$"}"#, #"{"type":"string","format":"ipv4"}"#,
      #"{"maxLength":15}"#,
    ]
    let schemas = try texts.enumerated().map { index, text in
      try set.load(
        Document.read(Array(text.utf8), name: "s\(index)"), address: "s\(index)", dialect: .draft2020,
        universe: Universe(index)
      ) { _ in nil }
    }
    let engine = InclusionEngine(
      set, options: InclusionOptions(validation: ValidationOptions(format: .assertion)))
    guard case .included = engine.inclusion(of: schemas[0], in: schemas[1]),
      case .excluded = engine.inclusion(of: schemas[1], in: schemas[0]),
      case .included = engine.inclusion(of: schemas[2], in: schemas[3])
    else {
      Issue.record("not decided as it is")
      return
    }
  }
}
