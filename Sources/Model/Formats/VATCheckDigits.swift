/// The check digits of VAT numbers, state by state. Each function expects a number of its country's form.
enum VATCheckDigits {
  /// Whether the check digits belong to the rest; true where the country has none that are known.
  static func areRight(_ number: [UInt8], country: String) -> Bool {
    let digits = number.filter(\.isASCIIDigit).map { Int($0) - 48 }
    return switch country {
    case "DE", "HR": CheckDigits.mod11And10(digits)
    case "IT": CheckDigits.luhn(digits)
    case "SE": CheckDigits.luhn(digits.prefix(10)) && digits.suffix(2) != [0, 0]
    case "BE": 97 - value(digits.prefix(8)) % 97 == value(digits.suffix(2))
    case "LU": value(digits.prefix(6)) % 89 == value(digits.suffix(2))
    case "SK": value(digits) % 11 == 0
    case "CY": cyprus(number)
    case "ES": SpanishVAT.isRight(number)
    case "FR": french(number)
    case "IE": irish(number)
    case "NL": dutch(number, digits)
    case "GB", "XI": british(digits)
    default: weightedSumIsRight(digits, country: country)
    }
  }

  /// The countries whose last digit follows from a weighted sum of the others.
  private static func weightedSumIsRight(_ digits: [Int], country: String) -> Bool {
    switch country {
    case "AT": austrian(digits)
    case "BG": digits.count == 10 || bulgarian(digits)
    case "CH": (11 - CheckDigits.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits.last
    case "CZ": digits.count != 8 || czech(digits)
    case "DK": CheckDigits.weighted(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    case "EE": CheckDigits.weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
    case "EL": CheckDigits.weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits.last
    case "FI": CheckDigits.weighted(digits, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0
    case "HU": CheckDigits.weighted(digits, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0
    case "LT": lithuanian(digits)
    case "LV": (digits.first ?? 0) <= 3 || CheckDigits.weighted(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    case "MT": CheckDigits.weighted(digits, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0
    case "NO": (11 - CheckDigits.weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == digits.last
    case "PL": CheckDigits.weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits.last
    case "PT": (11 - CheckDigits.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == digits.last
    case "RO": romanian(digits)
    case "SI":
      // A remainder of 0 would need the check digit 11: such numbers are not given out.
      CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11 > 0
        && (11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == digits.last
    default: true
    }
  }

  static func value(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  private static func austrian(_ digits: [Int]) -> Bool {
    let sum = zip(digits.prefix(7), [1, 2, 1, 2, 1, 2, 1]).reduce(4) { sum, item in
      sum + item.0 * item.1 / 10 + item.0 * item.1 % 10
    }
    return (10 - sum % 10) % 10 == digits.last
  }

  private static func bulgarian(_ digits: [Int]) -> Bool {
    let first = CheckDigits.weighted(digits, Array(1...8)) % 11
    let check = first == 10 ? CheckDigits.weighted(digits, Array(3...10)) % 11 % 10 : first
    return check == digits.last
  }

  private static func czech(_ digits: [Int]) -> Bool {
    let check = (11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return (check == 0 ? 1 : check % 10) == digits.last
  }

  private static func lithuanian(_ digits: [Int]) -> Bool {
    let body = digits.dropLast()
    let weights = body.indices.map { 1 + $0 % 9 }
    let first = CheckDigits.weighted(body, weights) % 11
    let check = first == 10 ? CheckDigits.weighted(body, body.indices.map { 1 + ($0 + 2) % 9 }) % 11 % 10 : first
    return check == digits.last && body.last == 1
  }

  private static func romanian(_ digits: [Int]) -> Bool {
    let padded = [Int](repeating: 0, count: 10 - digits.count) + digits
    return CheckDigits.weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == digits.last
  }

  private static func british(_ digits: [Int]) -> Bool {
    // Numbers given out since 2010 have 55 added to the sum.
    [0, 42].contains(CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97)
  }

  private static func cyprus(_ number: [UInt8]) -> Bool {
    let atOddPlaces = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = number.prefix(8).enumerated().reduce(0) { sum, item in
      let digit = Int(item.element) - 48
      return sum + (item.offset % 2 == 0 ? atOddPlaces[digit] : digit)
    }
    return number.last.map { Int($0) - 65 } == sum % 26
  }

  /// Two characters over a SIREN: its remainder as digits, or the newer form with letters.
  private static func french(_ number: [UInt8]) -> Bool {
    let siren = number.suffix(9).map { Int($0) - 48 }
    // A number without SIREN begins with 000 (Monaco).
    guard siren.allSatisfy({ (0...9).contains($0) }), CheckDigits.luhn(siren) || siren.prefix(3) == [0, 0, 0] else {
      return false
    }
    if number[0].isASCIIDigit, number[1].isASCIIDigit {
      return (value(siren) * 100 + 12) % 97 == (Int(number[0]) - 48) * 10 + Int(number[1]) - 48
    }
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    guard let first = alphabet.firstIndex(of: number[0]), let second = alphabet.firstIndex(of: number[1]) else {
      return false
    }
    let key = number[0].isASCIIDigit ? first * 24 + second - 10 : first * 34 + second - 100
    return (value(siren) + 1 + key / 11) % 11 == key % 11
  }

  /// Seven digits and a letter, now with one more letter behind; older numbers have a letter or sign second.
  private static func irish(_ number: [UInt8]) -> Bool {
    let isOld = !number[1].isASCIIDigit
    let seven = isOld ? [UInt8(ascii: "0")] + number[2..<7] + [number[0]] : Array(number.prefix(7))
    var sum = CheckDigits.weighted(seven.map { Int($0) - 48 }, [8, 7, 6, 5, 4, 3, 2])
    if number.count == 9 { sum += 9 * (number[8] == UInt8(ascii: "W") ? 0 : Int(number[8]) - 64) }
    return Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)[sum % 23] == number[7]
  }

  /// The tax number's own check, or since 2020 MOD 97-10 over the whole, letters of the country included.
  private static func dutch(_ number: [UInt8], _ digits: [Int]) -> Bool {
    let sum = CheckDigits.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - (digits.count > 8 ? digits[8] : 0)
    return sum % 11 == 0 || CheckDigits.mod97("NL".utf8 + number) == 1
  }
}

/// Spanish tax numbers: of citizens (DNI), foreigners (NIE), other persons and companies (CIF).
///
/// Order EHA/451/2008 and Real Decreto 1065/2007.
enum SpanishVAT {
  static func isRight(_ number: [UInt8]) -> Bool {
    guard number.count == 9, let last = number.last else { return false }
    let middle = number[1...7].map { Int($0) - 48 }
    switch number[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return personLetter(VATCheckDigits.value([Int(number[0]) - 48] + middle)) == last
    case UInt8(ascii: "X")...UInt8(ascii: "Z"):
      return personLetter(VATCheckDigits.value([Int(number[0]) - 88] + middle)) == last
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"):
      return personLetter(VATCheckDigits.value(middle)) == last
    default: return company(kind: number[0], middle, last)
    }
  }

  private static func personLetter(_ value: Int) -> UInt8 { Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[value % 23] }

  private static func company(kind: UInt8, _ middle: [Int], _ last: UInt8) -> Bool {
    let sum = middle.enumerated().reduce(0) { sum, item in
      sum + (item.offset % 2 == 0 ? item.element * 2 / 10 + item.element * 2 % 10 : item.element)
    }
    let check = (10 - sum % 10) % 10
    let isDigit = last == UInt8(48 + check)
    let isLetter = last == Array("JABCDEFGHI".utf8)[check]
    switch kind {
    case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "E"), UInt8(ascii: "H"): return isDigit
    case UInt8(ascii: "N"), UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "R"), UInt8(ascii: "S"),
      UInt8(ascii: "W"):
      return isLetter
    case UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "G"), UInt8(ascii: "J"),
      UInt8(ascii: "U"), UInt8(ascii: "V"):
      return isDigit || isLetter
    default: return false
    }
  }
}
