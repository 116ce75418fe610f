import Diagnostics
import FlyingFox
import FlyingSocks
import Publishing

/// What a preview shows and where.
public struct PreviewOptions: Sendable {
  /// The content and templates that are shown. The output folder means nothing here.
  public var build: BuildOptions
  /// An address of this machine: `127.0.0.1`, `::1`, `0.0.0.0` (all of them), or `localhost`.
  public var host: String
  /// 0: any that is free.
  public var port: UInt16

  public init(build: BuildOptions, host: String = "127.0.0.1", port: UInt16 = 8080) {
    self.build = build
    self.host = host
    self.port = port
  }
}

/// What happens while a preview runs, for whoever started it.
public enum PreviewNews: Sendable {
  /// Pages can be asked for at this address, which ends with `/`.
  case listening(address: String)
  /// Content and templates were read; pages show them. Warnings are told once.
  case rebuilt(pages: Int, duration: Duration, Diagnostics)
  /// There are errors; pages show these and, below them, the last site without errors where there was one.
  case mistaken(Diagnostics)
  /// A folder could not be read; pages say so.
  case unreadable(String)
}

/// Serves a site made in memory and makes it anew whenever its content or templates change. Nothing is written.
public struct Preview: Sendable {
  private let options: PreviewOptions
  private let tell: @Sendable (PreviewNews) -> Void

  /// - Parameter tell: called for each piece of news, one at a time.
  public init(_ options: PreviewOptions, tell: @escaping @Sendable (PreviewNews) -> Void) {
    self.options = options
    self.tell = tell
  }

  /// Runs until the task is cancelled.
  ///
  /// - Throws: `PreviewError` where the address cannot be had; `UnreadableRoot` where a folder cannot be read at the
  ///   start.
  public func run() async throws {
    let address = try ListeningAddress(host: options.host, port: options.port)
    // Before the first build, so that no change falls between the two.
    let watch = FolderWatch.start([options.build.content, options.build.templates])
    defer { watch.stop() }
    let site = ServedSite()
    let builder = SiteBuilder(options: options.build, site: site, tell: tell)
    try await builder.start()
    let server = address.server(SiteHandler(site: site, hosts: address.hosts))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await serve(with: server, at: address) }
      group.addTask {
        try await server.waitUntilListening()
        tell(.listening(address: address.url(of: await server.listeningAddress)))
        for await _ in watch.changes { await builder.rebuild(after: watch) }
      }
      group.addTask { await site.openPages.keepAlive() }
      defer { group.cancelAll() }
      // Only the server ends by itself, with an error.
      try await group.next()
    }
  }

  private func serve(with server: HTTPServer, at address: ListeningAddress) async throws {
    do {
      try await server.run()
    } catch let error as SocketError {
      if Task.isCancelled { return }
      throw PreviewError(error, at: address)
    } catch is CancellationError {
      return
    }
  }
}
