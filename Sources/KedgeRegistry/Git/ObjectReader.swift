internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Contents of git objects, through one `git cat-file --batch` that stays open until the program ends.
final class ObjectReader: Sendable {
  private struct Request: Sendable {
    let names: [String]
    let reply: Handover<Result<[[UInt8]?], GitError>>
  }

  /// How many objects are asked for before an answer is read: few enough for the pipe to hold all their names.
  private static let together = 500

  private let git: Git
  private let requests = Mutex<AsyncStream<Request>.Continuation?>(nil)
  private let known = Mutex(KnownObjects())

  init(git: Git) { self.git = git }

  deinit { requests.withLock { $0?.finish() } }

  /// The content of an object, by its id or by any name that git knows (`HEAD:kedge.yaml`).
  ///
  /// - Returns: Nothing when there is no such object.
  func read(_ name: String) throws(GitError) -> [UInt8]? {
    guard !name.utf8.contains(0x0A) else { return nil }
    if let content = known.withLock({ $0[name] }) { return content }
    let content = try ask([name])[0]
    if let content { known.withLock { $0.add(content, name) } }
    return content
  }

  /// Reads objects that will be asked for, many at a time.
  func prepare(_ ids: [ObjectID]) throws(GitError) {
    var wanted = ids.map(\.description)
    known.withLock { known in wanted.removeAll { known[$0] != nil } }
    while !wanted.isEmpty {
      let names = Array(wanted.prefix(Self.together))
      wanted.removeFirst(names.count)
      let contents = try ask(names)
      known.withLock { known in
        for (name, content) in zip(names, contents) { if let content { known.add(content, name) } }
      }
    }
  }

  /// The contents of objects, in order.
  private func ask(_ names: [String]) throws(GitError) -> [[UInt8]?] {
    let reply = Handover<Result<[[UInt8]?], GitError>>()
    start().yield(Request(names: names, reply: reply))
    return try reply.take().get()
  }

  private func start() -> AsyncStream<Request>.Continuation {
    requests.withLock { open in
      if let open { return open }
      let (stream, continuation) = AsyncStream<Request>.makeStream()
      Task.detached { [git] in await Self.serve(stream, git) }
      open = continuation
      return continuation
    }
  }

  private static func serve(_ stream: AsyncStream<Request>, _ git: Git) async {
    do {
      _ = try await Subprocess.run(
        Program.git, arguments: ["cat-file", "--batch"], environment: Git.environment,
        workingDirectory: FilePath(git.folder), input: .inputWriter, output: .sequence, error: .discarded
      ) { execution in
        var bytes = ObjectStream(execution.standardOutput.makeAsyncIterator())
        for await request in stream {
          do {
            let names = request.names.map { $0 + "\n" }.joined()
            _ = try await execution.standardInputWriter.write(Array(names.utf8))
            var contents: [[UInt8]?] = []
            for _ in request.names { contents.append(try await bytes.next()) }
            request.reply.give(.success(contents))
          } catch {
            request.reply.give(.failure(.failed(command: "cat-file --batch", detail: "\(error)")))
          }
        }
        try await execution.standardInputWriter.finish()
      }
    } catch {
      for await request in stream {
        request.reply.give(.failure(.failed(command: "cat-file --batch", detail: "\(error)")))
      }
    }
  }
}

/// The replies of `git cat-file --batch`: `id type size`, the bytes, a line end; or `name missing`.
private struct ObjectStream {
  /// The stream ended within a reply.
  struct Ended: Error, CustomStringConvertible {
    var description: String { "it ended early" }
  }

  private var chunks: SubprocessOutputSequence.Iterator
  private var buffer: [UInt8] = []
  private var start = 0

  init(_ chunks: SubprocessOutputSequence.Iterator) { self.chunks = chunks }

  mutating func next() async throws -> [UInt8]? {
    var end = buffer[start...].firstIndex(of: 0x0A)
    while end == nil {
      try await fill()
      end = buffer[start...].firstIndex(of: 0x0A)
    }
    guard let end else { throw Ended() }
    let words = buffer[start..<end].split(separator: 0x20)
    start = end + 1
    guard words.count == 3, let size = words.last.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) else {
      return nil
    }
    while buffer.count - start < size + 1 { try await fill() }
    defer { start += size + 1 }
    return Array(buffer[start..<start + size])
  }

  private mutating func fill() async throws {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    guard let chunk = try await chunks.next() else { throw Ended() }
    unsafe chunk.withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
  }
}
