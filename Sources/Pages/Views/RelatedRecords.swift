import Model

extension Reader {
  /// Records of a kind that refer to `target` by any of some fields, each once, in the order of their ids; without
  /// archived ones.
  func sources(of target: RecordAddress, _ kind: RecordKind, anyOf fields: String...) -> [RecordAddress] {
    Set(fields.flatMap { sources(of: target, kind, $0) }).sorted()
  }
}

extension RecordParts {
  /// `news`: news about the record, the latest first.
  func news<R>() -> ViewField<RecordSubject<R>> {
    entries("news") { subject, reader in
      reader.datedEntries(reader.sources(of: subject.address, .news, "about"))
    }
  }
}
