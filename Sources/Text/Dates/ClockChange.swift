/// A moment at which the clocks of a zone are put forward or back.
public struct ClockChange: Sendable, Hashable {
  /// What the clocks show at that moment, before they are changed.
  public var local: LocalDateTime
  /// Seconds ahead of UTC until then.
  public var offsetBefore: Int
  /// Seconds ahead of UTC from then on.
  public var offsetAfter: Int

  /// Whether the clocks are put forward, as for a summer.
  public var isForward: Bool { offsetAfter > offsetBefore }
}

extension TimeZoneName {
  /// The changes of the clocks in the years from `first` to `last`, in their order.
  ///
  /// Found by looking at the offset every fourth day and halving where it differs, so that it holds for any zone: no
  /// zone has changed its clocks twice within four days since 1970. About 90 looks a year.
  public func clockChanges(from first: Int, through last: Int) -> [ClockChange] {
    guard let start = CalendarDate(year: first, month: 1, day: 1),
      let end = CalendarDate(year: last, month: 12, day: 31), start <= end
    else { return [] }
    let step = 4 * 86_400
    var changes: [ClockChange] = []
    var moment = start.dayNumber * 86_400
    let stop = (end.dayNumber + 1) * 86_400
    while moment < stop {
      let next = min(moment + step, stop)
      if offset(at: moment) != offset(at: next) { changes.append(change(after: moment, until: next)) }
      moment = next
    }
    return changes
  }

  /// Seconds ahead of UTC as a year begins.
  public func offset(asYearBegins year: Int) -> Int {
    offset(at: (CalendarDate(year: year, month: 1, day: 1) ?? .earliest).dayNumber * 86_400)
  }

  /// The change in a span with one; it is found to the minute.
  private func change(after earlier: Int, until later: Int) -> ClockChange {
    var (low, high) = (earlier, later)
    let (before, after) = (offset(at: earlier), offset(at: later))
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    // The clocks just before, a second later: 02:00 where they jump to 03:00.
    let shown = high + before
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    let minutes = (shown - day * 86_400) / 60
    return ClockChange(
      local: LocalDateTime(CalendarDate(dayNumber: day), TimeOfDay(hour: minutes / 60, minute: minutes % 60)),
      offsetBefore: before, offsetAfter: after)
  }
}
