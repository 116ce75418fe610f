import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the preview listens.
struct ListeningAddress: Sendable {
  let host: String
  let port: UInt16
  private let socket: Form

  private enum Form: Sendable {
    case ip4(sockaddr_in)
    case ip6(sockaddr_in6)
  }

  /// - Throws: `PreviewError.unknownHost`; names other than `localhost` are not looked up.
  init(host: String, port: UInt16) throws(PreviewError) {
    self.host = host
    self.port = port
    do {
      if host.contains(":") {
        socket = .ip6(try .inet6(ip6: host, port: port))
      } else {
        socket = .ip4(try .inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port))
      }
    } catch {
      throw .unknownHost(host)
    }
  }

  /// The names that a browser on this machine uses for it; nil where other machines are let in, which may use any.
  ///
  /// A page of another site can have its own name point at this machine and so read what is served here (DNS
  /// rebinding): drafts are nobody else's business.
  var hosts: Set<String>? {
    host == "localhost" || host == "::1" || host.hasPrefix("127.") ? ["localhost", "127.0.0.1", "::1", host] : nil
  }

  func server(_ handler: some HTTPHandler) -> HTTPServer {
    switch socket {
    case .ip4(let address): HTTPServer(address: address, logger: .disabled, handler: handler)
    case .ip6(let address): HTTPServer(address: address, logger: .disabled, handler: handler)
    }
  }

  /// The address as it is typed into a browser.
  func url(of listening: Socket.Address?) -> String {
    let port =
      switch listening {
      case .ip4(_, let port), .ip6(_, let port): port
      case .unix, nil: self.port
      }
    let name =
      switch host {
      case "127.0.0.1", "0.0.0.0", "::": "localhost"
      case let other where other.contains(":"): "[\(other)]"
      default: host
      }
    return "http://\(name):\(port)/"
  }
}
