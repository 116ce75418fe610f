import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine would not let a preview run.
public enum PreviewError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The host is no address of a network interface.
  case unknownHost(String)
  /// Another program, or another preview, listens there.
  case busy(host: String, port: UInt16)
  /// The system's reason, in its words.
  case refused(host: String, port: UInt16, reason: String)

  init(_ error: SocketError, at address: ListeningAddress) {
    switch error {
    case .failed(_, EADDRINUSE, _): self = .busy(host: address.host, port: address.port)
    case .failed(_, let number, _):
      self = .refused(
        host: address.host, port: address.port, reason: String(cString: strerror(number)).lowercased())
    default: self = .refused(host: address.host, port: address.port, reason: error.localizedDescription)
    }
  }

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .unknownHost(let host):
      "\(host) is no address to listen at: it is written 127.0.0.1, ::1 or localhost, or 0.0.0.0 for every one of them"
    case .busy(let host, let port):
      "port \(port) of \(host) is in use by another program; `--port` names another one"
    case .refused(let host, let port, let reason): "port \(port) of \(host) cannot be listened at: \(reason)"
    }
  }
}
