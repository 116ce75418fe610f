import Foundation
import Testing
import Text

@Suite struct FoldingTests {
  @Test(
    arguments: [
      ("Żółć", "zolc"), ("Straße", "strasse"), ("Ærø", "aero"), ("Ångström", "angstrom"), ("İzmir", "izmir"),
      ("ĐURĐEVAC", "durdevac"), ("Þór", "thor"), ("ŒUVRE", "oeuvre"), ("Ελλάδα", "ελλαδα"), ("ΣΟΦΙΑΣ", "σοφιασ"),
      ("Йогурт Ёлка", "йогурт елка"), ("e\u{301}", "e"), ("Plain ASCII 42!", "plain ascii 42!"), ("", ""),
      ("日本🌱", "日本🌱"),
      ("Ṩ", "s"), ("Ǻ", "a"), ("ﬁ", "fi"),
    ])
  func folds(text: String, expected: String) {
    #expect(Folding.fold(text) == expected)
  }

  @Test(
    arguments: [
      ("Łódź: żywność", "lodz-zywnosc"), ("  L'Île-d'Yeu  ", "l-ile-d-yeu"), ("Ελλάδα 2027", "ellada-2027"),
      ("София", "sofiya"), ("Русь", "rus"), ("!!!", ""), ("日本", ""), ("Food & Drink — EU", "food-drink-eu"), ("A", "a"),
    ])
  func makesSlugs(text: String, expected: String) {
    #expect(Folding.slug(text) == expected)
  }

  /// Each letter that has marks, against Foundation's decomposition.
  @Test func agreesWithFoundation() {
    for value in Array(UInt32(0xC0)...0x24F) + Array(0x370...0x3FF) + Array(0x400...0x52F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic, value != 0x419, value != 0x439 else {
        continue
      }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      guard parts.count > 1, let letter = parts.first else { continue }
      #expect(Folding.fold(String(scalar)) == Folding.fold(String(letter)), "\(scalar)")
    }
  }

  @Test func foldsTwiceAsOnce() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<12).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x20...0x2200, using: &random)) }))
      let once = Folding.fold(text)
      #expect(Folding.fold(once) == once)
      #expect(
        Folding.slug(text).utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    }
  }
}
