import Model

/// How figures of tables are written.
extension Reader {
  /// With as many decimals as the number itself needs, two at most.
  func figure(_ number: Double) -> String { figure(number, decimals: Figures.decimals(of: [number])) }

  func figure(_ number: Double, decimals: Int) -> String {
    language.format(number, decimals: decimals)
  }

  /// A number that is per cent already: `80 %`.
  func percent(_ number: Double) -> String {
    language.percent(number / 100, decimals: Figures.decimals(of: [number]))
  }
}

enum Figures {
  /// The decimals that tell all numbers apart, two at most: a column is written with the same for all.
  static func decimals(of numbers: [Double]) -> Int {
    var scale = 1.0
    for decimals in 0..<2 {
      if numbers.allSatisfy({ abs(($0 * scale).rounded() - $0 * scale) < 1e-6 }) { return decimals }
      scale *= 10
    }
    return 2
  }
}
