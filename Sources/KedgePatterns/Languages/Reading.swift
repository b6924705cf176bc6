/// A place in the routine of an automaton, and what is known about the text before.
struct Reading: Hashable {
  let automaton: Int32
  let routine: Int32
  let place: Int32
  let context: Int32
}
