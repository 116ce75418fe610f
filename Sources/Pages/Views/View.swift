import Model
import Templates
import Text

/// What templates may say of a `Subject`, each field declared once: its name, its shape, and where its value comes
/// from.
struct View<Subject: Sendable>: Sendable {
  let shape: RecordShape
  /// One a field. Apart from the names and shapes, which would be counted anew for each value that is made.
  private let values: [ViewField<Subject>.Get<Value>]

  /// - Parameter display: the field printed when the record itself is printed.
  init(_ name: String, display: String? = nil, _ fields: [ViewField<Subject>]) {
    values = fields.map(\.value)
    shape = RecordShape(name, display: display, fields.map { RecordShape.Field($0.name, $0.shape) })
  }

  func value(_ subject: Subject, _ reader: Reader) -> Value {
    .record(slots(subject, reader))
  }

  func slots(_ subject: Subject, _ reader: Reader) -> [Value] {
    values.map { $0(subject, reader) }
  }

  var shapeFields: [RecordShape.Field] { shape.fields }
}

/// One name that a template may say.
struct ViewField<Subject: Sendable>: Sendable {
  typealias Get<Result> = @Sendable (Subject, Reader) -> Result

  let name: String
  let shape: Shape
  let value: Get<Value>

  init(_ name: String, _ shape: Shape, _ value: @escaping Get<Value>) {
    self.name = name
    self.shape = shape
    self.value = value
  }

  static func text(_ name: String, _ get: @escaping Get<String?>) -> ViewField {
    ViewField(name, .text) { subject, reader in get(subject, reader).map(Value.text) ?? .nothing }
  }

  static func flag(_ name: String, _ get: @escaping Get<Bool>) -> ViewField {
    ViewField(name, .flag) { subject, reader in .flag(get(subject, reader)) }
  }

  static func path(_ name: String, _ get: @escaping Get<String?>) -> ViewField {
    ViewField(name, .path) { subject, reader in get(subject, reader).map(Value.path) ?? .nothing }
  }

  static func html(_ name: String, _ get: @escaping Get<HTML?>) -> ViewField {
    ViewField(name, .html) { subject, reader in get(subject, reader).map(Value.html) ?? .nothing }
  }

  static func number(_ name: String, _ kit: ViewKit, _ get: @escaping Get<Int?>) -> ViewField {
    ViewField(name, .record(kit.number)) { subject, reader in get(subject, reader).map(reader.value) ?? .nothing }
  }

  static func localText(_ name: String, _ get: @escaping Get<LocalText?>) -> ViewField {
    ViewField(name, .record(ViewKit.localText)) { subject, reader in
      get(subject, reader).map(reader.value) ?? .nothing
    }
  }

  static func date(_ name: String, _ get: @escaping Get<PartialDate?>) -> ViewField {
    ViewField(name, .record(ViewKit.date)) { subject, reader in get(subject, reader).map(reader.value) ?? .nothing }
  }

  static func dateTime(_ name: String, _ get: @escaping Get<LocalDateTime?>) -> ViewField {
    ViewField(name, .record(ViewKit.date)) { subject, reader in get(subject, reader).map(reader.value) ?? .nothing }
  }

  static func choice<C: Choice>(_ name: String, _ get: @escaping Get<C?>) -> ViewField {
    ViewField(name, .record(ViewKit.choice)) { subject, reader in
      get(subject, reader).map { reader.value($0) } ?? .nothing
    }
  }

  /// One inner value; absent when nil.
  static func view<Inner>(_ name: String, _ view: View<Inner>, _ get: @escaping Get<Inner?>) -> ViewField {
    ViewField(name, .record(view.shape)) { subject, reader in
      get(subject, reader).map { view.value($0, reader) } ?? .nothing
    }
  }

  static func list<Inner>(_ name: String, _ view: View<Inner>, _ get: @escaping Get<[Inner]>) -> ViewField {
    ViewField(name, .list(.record(view.shape))) { subject, reader in
      .list(get(subject, reader).map { view.value($0, reader) })
    }
  }

  /// `{count, items}`, absent when there is no item, so that headings and lists can hang on it.
  static func group<Inner>(
    _ name: String, _ view: View<Inner>, _ kit: ViewKit, _ get: @escaping Get<[Inner]>
  ) -> ViewField {
    ViewField(name, .record(kit.group(of: .record(view.shape)))) { subject, reader in
      let items = get(subject, reader)
      return items.isEmpty
        ? .nothing : .record([reader.value(items.count), .list(items.map { view.value($0, reader) })])
    }
  }

  /// A group of cards or rows, rendered already.
  static func htmlGroup(_ name: String, _ kit: ViewKit, _ get: @escaping Get<[HTML]>) -> ViewField {
    ViewField(name, .record(kit.group(of: .html))) { subject, reader in
      let items = get(subject, reader)
      return items.isEmpty ? .nothing : .record([reader.value(items.count), .list(items.map(Value.html))])
    }
  }

  static func concept(_ name: String, _ get: @escaping Get<ConceptLink?>) -> ViewField {
    ViewField(name, .record(ViewKit.concept)) { subject, reader in
      get(subject, reader).map { reader.value(ofConcept: $0.concept, path: $0.path) } ?? .nothing
    }
  }

  static func concepts(_ name: String, _ kit: ViewKit, _ get: @escaping Get<[ConceptLink]>) -> ViewField {
    ViewField(name, .record(kit.group(of: .record(ViewKit.concept)))) { subject, reader in
      let items = get(subject, reader)
      guard !items.isEmpty else { return .nothing }
      return .record([
        reader.value(items.count), .list(items.map { reader.value(ofConcept: $0.concept, path: $0.path) }),
      ])
    }
  }
}

/// A concept as it is shown, and where its label leads; to its own page where no path is given.
struct ConceptLink: Sendable {
  var concept: RecordAddress
  var path: String?
}
