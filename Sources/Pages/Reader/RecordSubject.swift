import Model

/// A record with its place in the catalogue: what a page of one record is about.
struct RecordSubject<R: Record>: Sendable {
  var record: R
  var address: RecordAddress

  var header: RecordHeader { record.header }
}
