import Model
import Templates

extension RecordParts {
  /// `lead` and `prose` of a page that puts a heading of its own above the prose, whose headings go one level down.
  func proseUnderHeading<S>(_ header: @escaping @Sendable (S) -> RecordHeader) -> [ViewField<S>] {
    [
      .view("lead", ShownProse.view) { subject, reader in reader.prose(of: header(subject)).lead },
      .view("prose", ShownProse.view) { subject, reader in
        let header = header(subject)
        guard var rest = reader.prose(of: header).rest else { return nil }
        if header.prose(in: reader.code)?.prose.headings.isEmpty == false { rest.html.lowerHeadings() }
        return rest
      },
    ]
  }
}

extension HTML {
  /// Makes each `h2` an `h3` and so on; an `h6` stays. In rendered prose `<h` and a digit begin nothing but a heading,
  /// for every `<` of the content is escaped.
  mutating func lowerHeadings() {
    let levels = UInt8(ascii: "1")...UInt8(ascii: "5")
    var index = 0
    while index + 3 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let name = bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
      if bytes[name] == UInt8(ascii: "h"), levels.contains(bytes[name + 1]) { bytes[name + 1] += 1 }
      index = name
    }
  }
}
