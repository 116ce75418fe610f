import Testing

@testable import Publishing

@Suite struct FileRecordTests {
  private let alphabet: [Character] = ["a", "Z", " ", "\"", "/", ".", "é", "🧀", "\u{2028}", "\u{2029}", "{", ":", ","]

  @Test func anyRecordReadsBackFromItsLine() {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<2000 {
      let path = String(
        (0..<Int.random(in: 1...20, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) })
      let record = FileRecord(
        path: path, size: Int.random(in: 0...Int.max, using: &generator), digest: SHA256Digest(of: Array(path.utf8)))
      let read = FileRecord(line: (Array("    ".utf8) + record.line + Array(",".utf8))[...])
      #expect(read == (PathRule.allows(path) ? record : nil))
    }
  }

  @Test func aDamagedLineIsNoRecord() {
    var generator = SeededGenerator(seed: 23)
    let line = FileRecord(path: "a \"b\".html", size: 12, digest: SHA256Digest(of: [])).line
    for length in 0..<line.count { #expect(FileRecord(line: line[..<length]) == nil) }
    for _ in 0..<2000 {
      var damaged = line
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if let read = FileRecord(line: damaged[...]) { #expect(PathRule.allows(read.path)) }
    }
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      SHA256Digest(of: Array("abc".utf8)).hexadecimal
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256Digest(hexadecimal: SHA256Digest(of: [1]).hexadecimal.utf8) == SHA256Digest(of: [1]))
    #expect(SHA256Digest(hexadecimal: "ab".utf8) == nil)
    #expect(SHA256Digest(hexadecimal: String(repeating: "g", count: 64).utf8) == nil)
  }
}
