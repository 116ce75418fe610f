/// Logarithms to the base 2 in whole numbers: the same on every machine, which those of a C library are not.
enum Logarithm {
  /// The number that stands for 1.
  static let one = 1_024

  /// log2(numerator / denominator), in 1/1024, rounded down; 0 where it would be below 0.
  ///
  /// Digit by digit: squaring a number doubles its logarithm, so that each square tells one binary digit more.
  static func log2(_ numerator: Int, over denominator: Int) -> Int {
    guard denominator > 0, numerator > denominator else { return 0 }
    var whole = 0
    var (top, bottom) = (UInt64(numerator), UInt64(denominator))
    while top >> 1 >= bottom {
      bottom <<= 1
      whole += 1
    }
    // They are of about the same size now: what is cut off does not count.
    while top > 1 << 32 {
      top >>= 1
      bottom >>= 1
    }
    // From 1 to less than 2, with 30 binary places.
    var mantissa = (top << 30) / bottom
    var digits = 0
    for _ in 0..<10 {
      mantissa = (mantissa * mantissa) >> 30
      digits <<= 1
      if mantissa >= 1 << 31 {
        mantissa >>= 1
        digits |= 1
      }
    }
    return whole * one + digits
  }
}
