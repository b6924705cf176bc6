/// An absolute address in a universe.
struct ResourceKey: Hashable, Sendable {
  let universe: Universe
  let address: String
}
