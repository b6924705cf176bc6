import KedgePatterns

/// Formats that are regular languages, exactly as the validator reads them.
///
/// - SeeAlso: RFC 3339, sections 5.6 and 5.7 and appendix A; RFC 4291, section 2.2; RFC 5321, section 4.1.2; RFC 6901.
enum FormatLanguages {
  /// The strings of a format; nil for one that is not worked out as a language.
  static func language(of name: String, in arena: LanguageArena) -> Language? {
    switch name {
    case "date": read(date, arena)
    case "time": time(arena)
    case "date-time": dateTime(arena)
    case "duration": read("P(\\d+W|\(dateUnits)(\(timeUnits))?|\(timeUnits))", arena)
    case "ipv4": read(ipv4, arena)
    case "ipv6": read(ipv6, arena)
    case "uuid": read("\(hex){8}-\(hex){4}-\(hex){4}-\(hex){4}-\(hex){12}", arena)
    case "json-pointer": read("(\(pointer))?", arena)
    case "relative-json-pointer": read("(0|[1-9]\\d*)(#|(\(pointer))?)", arena)
    case "email": read("(\(local))@(\(domain)|\\[(\(ipv4)|[iI][pP][vV]6:(\(ipv6)))\\])", arena)
    default: nil
    }
  }

  private static func read(_ source: String, _ arena: LanguageArena) -> Language? {
    guard let pattern = try? Pattern("^(\(source))$") else { return nil }
    return arena.language(of: pattern)
  }

  private static let hex = "[0-9A-Fa-f]"
  private static let pointer = "\\/([^~]|~[01])*"

  /// The 29th of February only in leap years.
  private static let date =
    "\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))"
    + "|(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
  private static let minutes = "([01]\\d|2[0-3]):[0-5]\\d"

  private static func dateTime(_ arena: LanguageArena) -> Language? {
    guard let date = read(date, arena), let time = time(arena) else { return nil }
    return arena.concatenation(date, arena.concatenation(arena.texts(["T", "t"]), time))
  }

  private static func time(_ arena: LanguageArena) -> Language? {
    guard let plain = read("\(minutes):[0-5]\\d(\\.\\d+)?([zZ]|[+-]\(minutes))", arena),
      let fraction = read("(\\.\\d+)?", arena)
    else { return nil }
    return arena.union([plain, leapSeconds(fraction, arena)])
  }

  /// A second 60 stands at 23:59 in UTC: each minute of the day has one offset of either sign with which it does.
  private static func leapSeconds(_ fraction: Language, _ arena: LanguageArena) -> Language {
    let last = 23 * 60 + 59
    let hours = (0..<24).map { hour in
      let inner = (0..<60).map { minute in
        let time = hour * 60 + minute
        let (ahead, behind) = ((time - last + 1440) % 1440, (last - time + 1440) % 1440)
        let offsets = ["+" + clock(ahead), "-" + clock(behind)] + (time == last ? ["Z", "z"] : [])
        let end = arena.concatenation(fraction, arena.texts(offsets))
        return arena.concatenation(arena.text(digits(minute) + ":60"), end)
      }
      return arena.concatenation(arena.text(digits(hour) + ":"), arena.union(inner))
    }
    return arena.union(hours)
  }

  private static func clock(_ minutes: Int) -> String { digits(minutes / 60) + ":" + digits(minutes % 60) }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let dateUnits = "(\\d+Y(\\d+M(\\d+D)?)?|\\d+M(\\d+D)?|\\d+D)"
  private static let timeUnits = "T(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S)"

  private static let octet = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
  private static let ipv4 = "\(octet)(\\.\(octet)){3}"

  /// Eight groups, the last two perhaps as IPv4; or at most seven with a gap.
  private static let ipv6: String = {
    let group = "\(hex){1,4}"
    var forms = ["\(group)(:\(group)){7}", "\(group)(:\(group)){5}:\(ipv4)"]
    for before in 0...7 {
      let start = before == 0 ? "" : "\(group)(:\(group)){\(before - 1)}"
      let room = 7 - before
      var ends: [String] = []
      if room >= 1 { ends.append("\(group)(:\(group)){0,\(room - 1)}") }
      if room >= 2 { ends.append("(\(group):){0,\(room - 2)}\(ipv4)") }
      forms.append("\(start)::" + (ends.isEmpty ? "" : "(\(ends.joined(separator: "|")))?"))
    }
    return forms.map { "(\($0))" }.joined(separator: "|")
  }()

  private static let atoms: String = {
    let atom = "[A-Za-z0-9!#$%&'*+\\-\\/=?^_`{|}~]+"
    return "\(atom)(\\.\(atom))*"
  }()
  private static let local = "\(atoms)|\"([ !#-\\[\\]-~]|\\\\[ -~])*\""
  private static let domain: String = {
    let label = "[A-Za-z0-9]([A-Za-z0-9\\-]*[A-Za-z0-9])?"
    return "\(label)(\\.\(label))*"
  }()
}
