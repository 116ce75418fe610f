#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The most memory that the program has had in use so far.
enum PeakMemory {
  /// In bytes; 0 where the system does not say.
  static var bytes: Int {
    var usage = rusage()
    #if canImport(Glibc)
      let said = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      let said = getrusage(RUSAGE_SELF, &usage)
    #endif
    return said == 0 ? usage.ru_maxrss * unit : 0
  }

  /// Linux counts in KiB, Darwin in bytes.
  private static var unit: Int {
    #if canImport(Darwin)
      1
    #else
      1_024
    #endif
  }
}
