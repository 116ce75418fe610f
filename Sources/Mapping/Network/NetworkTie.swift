import Model

/// What ties two organisations to each other.
public enum TieKind: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  /// One is a member of the other.
  case member
  /// One is a part of the other.
  case parent
  /// They provide a service together.
  case service
  /// They organise an event together or take part in it.
  case event
  /// One received the other on a mission, or they travelled or received together.
  case mission
  /// One visited the other under a scheme.
  case exchange

  public static func < (left: TieKind, right: TieKind) -> Bool { left.rawValue < right.rawValue }

  /// The stem of its name in templates and in open data.
  public var name: String { "\(self)" }

  /// What one such tie between two organisations weighs. Where more than two come together it is shared out
  /// (``Gathering``).
  var weight: Int {
    switch self {
    case .member, .parent: 240
    case .service, .mission, .exchange: 120
    case .event: 60
    }
  }
}

/// Why two organisations are tied.
public struct TieReason: Sendable, Hashable {
  public let kind: TieKind
  /// The service, event, mission or exchange; of a membership or a part, the organisation that belongs to the other.
  public let record: RecordAddress
}

/// All that ties two organisations.
public struct NetworkTie: Sendable, Hashable {
  /// Two nodes of the network; `a` is the smaller.
  public let a: Int
  public let b: Int
  /// The sum over the reasons: 240 a membership, 120 a service for two, 60 an event for two; less for each pair where
  /// more come together.
  public let weight: Int
  /// Positions of its reasons among those of the network.
  let reasons: Range<Int>
}

/// An organisation that another is tied to.
public struct Neighbour: Sendable, Hashable {
  public let node: Int
  /// The position of the tie in the network's.
  public let tie: Int
}
