import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks a server as a browser would, byte for byte as it is told to.
struct Browser: Sendable {
  let port: UInt16

  struct Answer: Sendable {
    var status = 0
    /// By names in small letters.
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    var text: String { String(decoding: body, as: UTF8.self) }

    init(_ bytes: [UInt8]) throws {
      guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw NoAnswer() }
      let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
      status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        headers[parts[0].lowercased()] = parts.last.map { $0.trimmingCharacters(in: .whitespaces) }
      }
      body = Array(bytes[end.upperBound...])
    }
  }

  struct NoAnswer: Error {}

  func get(_ path: String, method: String = "GET", host: String = "localhost") async throws -> Answer {
    try await waiting {
      let connection = try Connection(port: port)
      try connection.send("\(method) \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\n\r\n")
      var bytes: [UInt8] = []
      while let more = try connection.receive() { bytes += more }
      return try Answer(bytes)
    }
  }

  /// The events that a page listens to.
  func events() throws -> Events {
    let connection = try Connection(port: port)
    try connection.send("GET /_aurora/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    return Events(connection: connection)
  }

  actor Events {
    private let connection: Connection
    private var held = ""

    fileprivate init(connection: Connection) { self.connection = connection }

    /// The data of the next event; waits for it.
    func next() async throws -> String {
      while true {
        if let line = held.firstRange(of: "data: "),
          let end = held[line.upperBound...].firstRange(of: "\n\n")
        {
          defer { held = String(held[end.upperBound...]) }
          return String(held[line.upperBound..<end.lowerBound])
        }
        guard let more = try await waiting({ [connection] in try connection.receive() }) else { throw NoAnswer() }
        held += String(decoding: more, as: UTF8.self)
      }
    }
  }
}

/// Does what blocks on a thread of its own: those that tasks share are few, and the server needs them.
private func waiting<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
  }
}

/// One connection to this machine, which waits ten seconds at most.
private final class Connection: Sendable {
  private let socket: Int32

  init(port: UInt16) throws {
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Browser.NoAnswer() }
  }

  deinit { close(socket) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(socket, bytes, bytes.count) == bytes.count else { throw Browser.NoAnswer() }
  }

  /// Nil at the end.
  func receive() throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(socket, &buffer, buffer.count)
    guard count >= 0 else { throw Browser.NoAnswer() }
    return count == 0 ? nil : Array(buffer[..<count])
  }
}
