import Testing

@testable import Model

@Suite("Where a field is stored")
struct FieldPlaceTests {
  struct Parcel: Equatable {
    var weight: UInt8 = 0
    var label = "none"
    var stamps: [String] = []
    var note: String?
    var inner = Inner()
    var doubled: Int {
      get { inner.count * 2 }
      set { inner.count = newValue / 2 }
    }
  }

  struct Inner: Equatable {
    var isSealed = false
    var count = 3
  }

  private func expectSame<Value: Equatable>(
    _ path: WritableKeyPath<Parcel, Value> & Sendable, becomes new: Value
  ) {
    var parcel = Parcel()
    var expected = Parcel()
    let place = FieldPlace(path)
    #expect(place.value(of: parcel) == expected[keyPath: path])
    expected[keyPath: path] = new
    place.set(new, in: &parcel)
    #expect(parcel == expected)
    #expect(place.value(of: parcel) == new)
  }

  @Test("It reads and writes what its key path does")
  func likeItsKeyPath() {
    expectSame(\.weight, becomes: 7)
    expectSame(\.label, becomes: "a label that is too long to be kept within the string itself")
    expectSame(\.stamps, becomes: ["blue", "red"])
    expectSame(\.note, becomes: "fragile")
    expectSame(\.inner, becomes: Inner(isSealed: true, count: 9))
    expectSame(\.inner.count, becomes: 12)
  }

  @Test("A property that is computed is found by its key path")
  func computed() {
    expectSame(\.doubled, becomes: 40)
  }

  @Test("A value is changed in its place")
  func change() {
    var parcel = Parcel(stamps: ["blue"])
    let count = FieldPlace(\Parcel.stamps).change(of: &parcel) { stamps in
      stamps.append("red")
      return stamps.count
    }
    #expect(count == 2)
    #expect(parcel.stamps == ["blue", "red"])
  }
}
