/// A time on the clock, to the minute, from 00:00 to 23:59.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Since midnight.
  public let minutes: Int

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  /// Nil where there is no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `HH:MM` and nothing else.
  public init?(_ utf8: some Collection<UInt8>) {
    var digits = DigitReader(utf8)
    guard let hour = digits.number(of: 2), digits.skip(":"), let minute = digits.number(of: 2), digits.isAtEnd
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public init?(_ text: String) { self.init(text.utf8) }

  /// `HH:MM`.
  public var iso: String {
    String(unsafeUninitializedCapacity: 5) { buffer in
      buffer.write(hour, digits: 2, at: 0)
      buffer[2] = UInt8(ascii: ":")
      buffer.write(minute, digits: 2, at: 3)
      return 5
    }
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: CustomStringConvertible {
  public var description: String { iso }
}
