/// Cases of the YAML test suite that Kedge does not read as the suite says, by reason: tags without a JSON meaning, which
/// are refused, and text where libyaml 0.2.5 differs from YAML 1.2. docs/formats.md lists the reasons too.
enum YAMLGaps {
  static let reasons: [(reason: String, cases: [String])] = [
    (
      "a tag beyond the core schema has no JSON meaning: refused at its place",
      [
        "2XXW", "565N", "6CK3", "7FWL", "C4HZ", "CC74", "CUP7", "J7PZ", "M5C3", "P76L", "UGM3", "Z67P",
        "Z9M4",
      ]
    ),
    ("libyaml refuses unknown directives, and versions other than 1.1 and 1.2", ["2LFX", "6LVF", "BEC7"]),
    ("libyaml takes only letters, digits, `-` and `_` in anchors", ["2SXE", "8XYN", "W5VH", "Y2GN"]),
    (
      "libyaml wants the `:` after a flow mapping's key on the line of the key",
      ["4MUZ:2", "5MUD", "9SA2", "K3WX", "NJ66", "VJP3:1"]
    ),
    (
      "libyaml takes `:` and `?` before text for indicators in flow collections",
      ["58MP", "5T43", "652Z", "DBG4", "HM87", "HM87:1"]
    ),
    (
      "libyaml refuses tabs where YAML 1.2 takes them for separation",
      ["6BCT", "96NN", "A2M4", "DK95", "DK95:3", "DK95:4", "R4YG", "Y79Y:1", "Y79Y:10"]
    ),
    ("libyaml wants a block scalar at the top to be indented", ["DK3J", "FP8R"]),
    ("libyaml drops a last line of blanks without a line end", ["L24T:1"]),
    (
      "libyaml accepts continuation lines with too little indentation",
      ["9C9N", "DK95:1", "QB6E", "S98Z", "Y79Y:3"]
    ),
    ("libyaml accepts a comment without white space before it", ["9JBA", "CVW2", "MUS6", "SU5Z", "X4QW"]),
    ("libyaml accepts `-` alone as text in flow sequences", ["G5U8", "YJV2"]),
  ]

  static let known = Set(reasons.flatMap(\.cases))
}
