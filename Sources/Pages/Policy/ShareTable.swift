import Model
import Templates

/// A table of counts whose rows fall into groups, each row with a bar of how the counts share its total.
struct ShareTable: Sendable {
  var caption: String
  /// The first holds the heads of the rows, the last the total.
  var columns: [String]
  var groups: [Group] = []

  struct Group: Sendable {
    /// Nil where the rows need no head of their own.
    var head: LocalText?
    var path: String?
    var rows: [Row]
  }

  struct Row: Sendable {
    var head: String
    var counts: [Int]

    var total: Int { counts.reduce(0, +) }

    /// The parts of the bar, in thousandths of its length; the last ends at 1000.
    var segments: [Segment] {
      let total = total
      guard total > 0 else { return [] }
      var (sum, segments): (Int, [Segment]) = (0, [])
      for (place, count) in counts.enumerated() where count > 0 {
        let start = sum * 1000 / total
        sum += count
        segments.append(Segment(place: place + 1, start: start, width: sum * 1000 / total - start))
      }
      return segments
    }
  }

  struct Segment: Sendable, Equatable {
    /// The count that it stands for, counted from 1.
    var place: Int
    var start: Int
    var width: Int
  }

  static let view: View<ShareTable> = {
    let segment = View<Segment>(
      "segment",
      [
        .text("place") { segment, _ in String(segment.place) }, .text("start") { segment, _ in String(segment.start) },
        .text("width") { segment, _ in String(segment.width) },
      ])
    let cell = View<String>("cell", display: "text", [.text("text") { cell, _ in cell }])
    let row = View<Row>(
      "row",
      [
        .text("head") { row, _ in row.head },
        .list("cells", cell) { row, reader in
          (row.counts + [row.total]).map { $0 == 0 ? "" : reader.language.format($0) }
        },
        .list("segments", segment) { row, _ in row.segments },
      ])
    let group = View<Group>(
      "group",
      [
        .localText("head") { group, _ in group.head }, .path("url") { group, _ in group.path },
        .list("rows", row) { group, _ in group.rows },
      ])
    return View(
      "table of shares",
      [
        .text("caption") { table, _ in table.caption },
        .text("first") { table, _ in table.columns.first },
        .list("columns", View<String>("column", display: "label", [.text("label") { label, _ in label }])) { table, _ in
          Array(table.columns.dropFirst())
        },
        .text("span") { table, _ in String(table.columns.count + 1) },
        .list("groups", group) { table, _ in table.groups.filter { !$0.rows.isEmpty } },
      ])
  }()
}
