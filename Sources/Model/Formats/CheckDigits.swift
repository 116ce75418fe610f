/// The arithmetic of check digits that several registries share.
enum CheckDigits {
  /// ISO/IEC 7064 MOD 97-10: the remainder, with letters as 10 to 35; 1 where the check digits are right.
  static func mod97(_ characters: some Sequence<UInt8>) -> Int {
    characters.reduce(0) { remainder, byte in
      byte.isASCIIDigit ? (remainder * 10 + Int(byte - 48)) % 97 : (remainder * 100 + Int(byte) - 55) % 97
    }
  }

  /// Hans Peter Luhn, US patent 2,950,048: whether the last digit is right.
  static func luhn(_ digits: some BidirectionalCollection<Int>) -> Bool {
    digits.reversed().enumerated().reduce(0) { sum, item in
      sum + (item.offset % 2 == 0 ? item.element : item.element * 2 / 10 + item.element * 2 % 10)
    } % 10 == 0
  }

  /// ISO/IEC 7064 MOD 11,10: whether the last digit is right.
  static func mod11And10(_ digits: [Int]) -> Bool {
    guard let last = digits.last else { return false }
    let product = digits.dropLast().reduce(10) { product, digit in
      let sum = (product + digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == last
  }

  /// The sum of digits, each times the weight at its place; digits without a weight are left out.
  static func weighted(_ digits: some Sequence<Int>, _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isASCIICapital: Bool { self &- UInt8(ascii: "A") < 26 }
  var isASCIISmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }
  var isASCIILetter: Bool { isASCIICapital || isASCIISmallLetter }
}

extension String {
  /// Without white space at both ends.
  var trimmedOfSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
