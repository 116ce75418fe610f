/// A value as it was found in a file of another form, and where.
struct SourceValue: Sendable, Hashable {
  var form: Form
  /// In bytes of the file.
  var range: Range<Int>

  indirect enum Form: Sendable, Hashable {
    /// Text whatever it looks like: `no`, `2026` and `1:30` stay text.
    case text(String)
    /// What is written as it is: a number, a date, `true`.
    case plain(String)
    /// JSON's `null`: as good as absent.
    case nothing
    case list([SourceValue])
    case mapping([Member])
  }

  struct Member: Sendable, Hashable {
    var name: String
    var nameRange: Range<Int>
    var value: SourceValue
  }

  init(_ form: Form, at range: Range<Int>) {
    self.form = form
    self.range = range
  }

  /// The value of a mapping's member; nil where there is none, or for anything but a mapping. O(members).
  subscript(name: String) -> SourceValue? {
    guard case .mapping(let members) = form else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a scalar.
  var scalar: String? {
    switch form {
    case .text(let text), .plain(let text): text
    default: nil
    }
  }

  var items: [SourceValue] { if case .list(let items) = form { items } else { [] } }

  var isNothing: Bool { form == .nothing }
}

/// A record as it was found in a file, before it has an id for certain.
struct SourceRecord: Sendable, Hashable {
  /// What the file calls it; nil where it says nothing.
  var id: SourceValue?
  /// The fields, by their names in the content format.
  var fields: [SourceValue.Member]
  /// The whole record in the file.
  var range: Range<Int>
}
