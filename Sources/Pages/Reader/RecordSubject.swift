import Model

/// A record with its place in the catalogue: what a page of one record is about. An object, since every field of the
/// page is handed it; all of it is constant.
final class RecordSubject<R: Record>: Sendable {
  let record: R
  let address: RecordAddress

  init(record: R, address: RecordAddress) {
    self.record = record
    self.address = address
  }

  var header: RecordHeader { record.header }
}
