import KedgeDocuments
import KedgeSchema

/// What is answered.
///
/// A client knows the class of a status even where it does not know the status (RFC 9110, section 15), so a new status
/// breaks nobody, and one less breaks only who was left without any success that was declared.
extension DescriptionPairing {
  mutating func pairResponses(_ old: HTTPOperation, _ new: HTTPOperation) {
    for after in new.responses {
      if let before = Self.cover(of: after.status, in: old.responses) {
        pair(before, after, old, new)
      } else {
        add(
          "status-added", "status `\(after.status)` may be answered now", nil, after.node, new.name,
          .accepted,
          .widens)
      }
    }
    for before in old.responses where !new.responses.contains(where: { $0.status == before.status }) {
      if let after = Self.cover(of: before.status, in: new.responses) {
        if Self.cover(of: after.status, in: old.responses)?.status != before.status {
          pair(before, after, old, new)
        }
      } else {
        addRemoved(before, old, new)
      }
    }
  }

  private mutating func addRemoved(_ response: HTTPResponse, _ old: HTTPOperation, _ new: HTTPOperation) {
    let message = "status `\(response.status)` is answered no more"
    let isServed = new.side == .served
    let isLoss = isServed ? response.status.isSuccess && !Self.keepsSuccess(old, new) : true
    add(
      "status-removed", message, response.node, nil, old.name, isLoss ? .accepted : .produced, .narrows,
      example: HTTPMessage(of: old), near: new.node["responses"] ?? new.node)
  }

  /// Whether some success may still be answered that was declared before.
  private static func keepsSuccess(_ old: HTTPOperation, _ new: HTTPOperation) -> Bool {
    new.responses.contains { after in
      after.status.isSuccess
        && old.responses.contains { $0.status.isSuccess && $0.status.covers(after.status) }
    }
  }

  /// The most exact response that says what a status means.
  private static func cover(of status: StatusRange, in responses: [HTTPResponse]) -> HTTPResponse? {
    responses.filter { $0.status.covers(status) }.max { $0.status.exactness < $1.status.exactness }
  }

  private mutating func pair(
    _ before: HTTPResponse, _ after: HTTPResponse, _ old: HTTPOperation, _ new: HTTPOperation
  ) {
    let flow = new.side.responseFlow
    let name = "\(new.name) > response \(after.status)"
    pairHeaders(before.headers, after.headers, flow: flow, operation: name) { first, second in
      (Surface.of(first, before, old), Surface.of(second, after, new))
    }
    pairContents(before, after, old, new)
    pairLinks(before, after, name, answer: HTTPMessage(of: new, .response(after, nil)))
  }

  private mutating func pairContents(
    _ before: HTTPResponse, _ after: HTTPResponse, _ old: HTTPOperation, _ new: HTTPOperation
  ) {
    let match = RepresentationMatching(before.content, after.content)
    let name = "\(new.name) > response \(after.status)"
    for (first, second) in match.pairs {
      pair(first, second, Surface.of(first, before, old), Surface.of(second, after, new))
      if old.side == .served { pairPromises(first, second, name, HTTPMessage(of: old, .accept(first.range))) }
    }
    // A client says what it can read: a representation less is a request that was answered and is not.
    for media in match.removed where old.side == .called || !after.content.contains(within: media.range) {
      add(
        "media-type-removed", "answers as `\(media.range.text)` were removed", media.node, after.node, name,
        .accepted, .narrows, example: HTTPMessage(of: old, .accept(media.range)))
    }
    for media in match.added {
      add(
        "media-type-added", "answers as `\(media.range.text)` were added", before.node, media.node, name,
        .accepted,
        .widens)
    }
  }

  /// A range promises none of the types in it: a client that asks for one may be answered with another, or not at all.
  private mutating func pairPromises(
    _ before: MediaType, _ after: MediaType, _ name: String, _ question: HTTPMessage
  ) {
    if !before.range.isOpen, after.range.isOpen {
      add(
        "media-type-removed",
        "answers as `\(before.range.text)` are not promised any more: `\(after.range.text)` may be any of them",
        before.node, after.node, name, .accepted, .narrows, example: question)
    } else if before.range.isOpen, !after.range.isOpen {
      add(
        "media-type-added",
        "answers as `\(after.range.text)` are promised, and not just some of `\(before.range.text)`",
        before.node, after.node, name, .accepted, .widens)
    }
  }

  private mutating func pairLinks(
    _ before: HTTPResponse, _ after: HTTPResponse, _ name: String, answer: HTTPMessage
  ) {
    for link in before.links {
      guard let other = after.links.first(where: { $0.name == link.name }) else {
        add(
          "link-removed", "link `\(link.name)` was removed", link.node, nil, name, .accepted, .narrows,
          example: answer, near: after.node)
        continue
      }
      if saySame(link, other) { continue }
      add(
        "link-changed", "link `\(link.name)` leads elsewhere", link.node, other.node, name, .accepted, .both,
        example: answer)
    }
    for link in after.links where !before.links.contains(where: { $0.name == link.name }) {
      add("link-added", "link `\(link.name)` was added", nil, link.node, name, .accepted, .widens)
    }
  }
}

extension [MediaType] {
  /// Whether some representation is of a range: a range never promised every type in it.
  fileprivate func contains(within range: MediaRange) -> Bool { contains { range.covers($0.range) } }
}
