/// How one language writes numbers.
struct NumberConventions: Sendable {
  private let decimalSign: String
  private let groupSign: String
  /// How many digits must stand before the first grouping sign: 2 where 1234 is written without.
  private let digitsBeforeGroup: Int
  private let minus: String
  private let percentPattern: String
  private let euroPattern: String

  /// Of the fifth line of `LanguageConventions`.
  init(_ fields: [String]) {
    decimalSign = fields[0]
    groupSign = fields[1]
    digitsBeforeGroup = Int(fields[2]) ?? 1
    minus = fields[3]
    percentPattern = fields[4]
    euroPattern = fields[5]
  }

  func format(_ number: Int) -> String {
    (number < 0 ? minus : "") + grouped(String(number.magnitude))
  }

  /// Rounded half to even at the decimal places; more than 15 significant digits are not promised.
  func format(_ number: Double, decimals: Int) -> String {
    let (isNegative, digits) = rounded(number, decimals: decimals)
    return (isNegative ? minus : "") + digits
  }

  func percent(_ fraction: Double, decimals: Int) -> String {
    let (isNegative, digits) = rounded(fraction * 100, decimals: decimals)
    return (isNegative ? minus : "") + percentPattern.replacingSign("#", with: digits)
  }

  func euros(_ amount: Double, decimals: Int) -> String {
    let (isNegative, digits) = rounded(amount, decimals: decimals)
    return euroPattern.replacingSign("-", with: isNegative ? minus : "").replacingSign("#", with: digits)
  }

  private func rounded(_ number: Double, decimals: Int) -> (isNegative: Bool, digits: String) {
    guard number.isFinite else { return (false, "–") }
    let places = min(max(decimals, 0), 9)
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(number) * scale).rounded(.toNearestOrEven)
    guard scaled < 9e15 else { return (number < 0, grouped(String(UInt64(min(abs(number), 1.8e19))))) }
    let whole = String(UInt64(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - whole.count)) + whole
    let integer = grouped(String(padded.dropLast(places)))
    return (number < 0 && scaled > 0, places == 0 ? integer : integer + decimalSign + padded.suffix(places))
  }

  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count >= 3 + digitsBeforeGroup else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += groupSign }
      result.append(digit)
    }
    return result
  }
}

extension String {
  /// With the first occurrence of a sign replaced.
  fileprivate func replacingSign(_ sign: Character, with text: String) -> String {
    guard let index = firstIndex(of: sign) else { return self }
    return self[..<index] + text + self[self.index(after: index)...]
  }
}
