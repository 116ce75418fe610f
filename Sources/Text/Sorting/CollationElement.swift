/// What one character (or several together) weighs at the three levels of comparison.
///
/// Unicode Technical Standard 10, "Unicode Collation Algorithm": letters first, then marks, then small letters and
/// capitals. A weight of 0 does not count at its level.
struct CollationElement: Sendable, Hashable {
  /// The letter.
  var primary: UInt16
  /// The mark.
  var secondary: UInt8
  /// Small letter, capital or variant.
  var tertiary: UInt8

  /// The secondary weight of a letter by itself; all marks weigh more.
  static let commonSecondary: UInt8 = 2
  /// The tertiary weight of a small letter by itself; capitals and variants weigh more.
  static let commonTertiary: UInt8 = 2
  /// What root gives to capitals.
  static let capitalTertiary: UInt8 = 8

  /// A letter.
  init(primary: UInt16, tertiary: UInt8 = commonTertiary) {
    self.primary = primary
    secondary = Self.commonSecondary
    self.tertiary = tertiary
  }

  /// A mark on the letter before.
  init(mark secondary: UInt8) {
    primary = 0
    self.secondary = secondary
    tertiary = Self.commonTertiary
  }
}
