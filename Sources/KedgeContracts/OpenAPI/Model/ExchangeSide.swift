/// Who asks: clients ask an API; an API calls back.
enum ExchangeSide: Hashable, Sendable {
  /// Clients ask us.
  case served
  /// We ask: webhooks and callbacks.
  case called

  /// Who writes requests.
  var requestFlow: Flow { self == .served ? .accepted : .produced }

  /// Who writes responses.
  var responseFlow: Flow { self == .served ? .produced : .accepted }
}
