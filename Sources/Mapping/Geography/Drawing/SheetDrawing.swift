extension MapSheet {
  /// The map in a reader's words.
  ///
  /// - Parameter id: begins the ids of the drawing's elements; another for each map of a page.
  public func drawing(_ words: MapWords, id: String) -> MapDrawing {
    var svg = SVGText()
    svg.write("<svg class=\"map\" data-map")
    svg.write(attribute: "viewBox", "0 0 \(frame.width) \(frame.height)")
    svg.write(symbols.isEmpty ? " role=\"img\"" : " role=\"document\"")
    svg.write(attribute: "aria-labelledby", "\(id)-t")
    svg.write(attribute: "aria-describedby", "\(id)-d")
    svg.write("><title")
    svg.write(attribute: "id", "\(id)-t")
    svg.write(">")
    svg.write(escaped: words.title)
    svg.write("</title><desc")
    svg.write(attribute: "id", "\(id)-d")
    svg.write(">")
    svg.write(escaped: words.description(summary))
    svg.write("</desc>")
    MapPatterns.write(classes.lower.count, id: id, to: &svg)
    writeGround(words, id: id, to: &svg)
    let labels = layers.map { layer in
      let labels = self.labels(of: layer, words)
      write(layer, labels, words, to: &svg)
      return labels
    }
    svg.write("</svg>")
    return MapDrawing(svg: svg.bytes, legend: legend(id: id), labels: labels)
  }

  /// Everything below the symbols. Areas with something in them are links with a name and a number; the keyboard
  /// passes them by, since the table beside has the same.
  private func writeGround(_ words: MapWords, id: String, to svg: inout SVGText) {
    svg.write("<g class=\"map-ground\">")
    if !surroundings.isEmpty {
      svg.write("<path class=\"map-around\"")
      svg.write(path: surroundings)
      svg.write("/>")
    }
    for area in areas { write(area.row, area.main, words, id: id, to: &svg) }
    for box in insets {
      svg.write("<rect class=\"map-inset\"")
      svg.write(attribute: "x", box.left)
      svg.write(attribute: "y", box.top)
      svg.write(attribute: "width", box.width)
      svg.write(attribute: "height", box.height)
      svg.write("/>")
    }
    for area in areas { write(area.row, area.inset, words, id: id, to: &svg) }
    svg.write("</g>")
  }

  private func write(_ row: MapRow, _ path: [UInt8], _ words: MapWords, id: String, to svg: inout SVGText) {
    guard !path.isEmpty else { return }
    let link = row.count > 0 ? words.areaLink(row.code) : nil
    if let link {
      svg.write("<a tabindex=\"-1\"")
      svg.write(attribute: "href", link)
      svg.write(">")
    }
    svg.write("<path")
    MapPatterns.writeFill(row.level, id: id, to: &svg)
    svg.write(path: path)
    if row.count > 0 {
      svg.write(">")
      svg.write(element: "title", words.areaTip(row))
      svg.write("</path>")
    } else {
      svg.write("/>")
    }
    if link != nil { svg.write("</a>") }
  }

  private func legend(id: String) -> [LegendEntry] {
    let drawn = summary.rows.filter(\.isDrawn)
    return (0...classes.lower.count).compactMap { level in
      let areas = drawn.count { $0.level == level }
      guard areas > 0 else { return nil }
      let bounds = classes.bounds(of: level)
      return LegendEntry(
        level: level, lower: bounds.lower, upper: bounds.upper, areas: areas, swatch: MapPatterns.swatch(level, id: id))
    }
  }
}
