extension MapSheet {
  /// The symbols and names of one layer.
  func write(_ layer: Layer, _ labels: [Label], _ words: MapWords, to svg: inout SVGText) {
    svg.write("<g")
    svg.write(attribute: "class", layer.size.name)
    svg.write(attribute: "font-size", layer.size.fontSize)
    svg.write(">")
    if isSeries { writeRoute(layer, to: &svg) }
    if !labels.isEmpty {
      svg.write("<g class=\"map-names\" aria-hidden=\"true\">")
      for label in labels { write(label, layer.size, to: &svg) }
      svg.write("</g>")
    }
    svg.write("<g class=\"map-symbols\">")
    for symbol in layer.symbols { write(symbol, layer.size, words, to: &svg) }
    svg.write("</g></g>")
  }

  /// The line that joins the stops of a series in their order.
  private func writeRoute(_ layer: Layer, to svg: inout SVGText) {
    let route = route(of: layer)
    guard let first = route.first else { return }
    var path = PathData()
    path.append(open: [first.start] + route.map(\.end))
    svg.write("<path class=\"map-route\" aria-hidden=\"true\"")
    svg.write(path: path.bytes)
    svg.write("/>")
  }

  private func write(_ symbol: MapSymbol, _ size: LayerSize, _ words: MapWords, to svg: inout SVGText) {
    let link = words.symbolLink(symbol)
    svg.write(link == nil ? "<g role=\"img\"" : "<a")
    if let link { svg.write(attribute: "href", link) }
    svg.write(attribute: "transform", "translate(\(symbol.centre.x) \(symbol.centre.y))")
    svg.write(">")
    svg.write(element: "title", words.symbolName(symbol))
    if symbol.radius < size.target / 2 {
      svg.write("<circle class=\"map-target\"")
      svg.write(attribute: "r", size.target / 2)
      svg.write("/>")
    }
    svg.write("<circle")
    svg.write(attribute: "r", symbol.radius)
    svg.write("/>")
    if let text = text(of: symbol, words) {
      svg.write("<text")
      svg.write(attribute: "y", size.fontSize * 36 / 100)
      svg.write(">")
      svg.write(escaped: text)
      svg.write("</text>")
    }
    svg.write(link == nil ? "</g>" : "</a>")
  }

  /// What stands in a symbol: how many places it is, or which stops.
  private func text(of symbol: MapSymbol, _ words: MapWords) -> String? {
    guard isSeries else { return symbol.count > 1 ? words.number(symbol.count) : nil }
    guard let first = symbol.steps.first else { return nil }
    return symbol.steps.count == 1 ? words.number(first) : "\(words.number(first))+"
  }

  private func write(_ label: Label, _ size: LayerSize, to svg: inout SVGText) {
    svg.write("<text")
    svg.write(attribute: "x", label.at.x)
    svg.write(attribute: "y", label.at.y)
    if label.anchor != .middle { svg.write(attribute: "text-anchor", label.anchor.rawValue) }
    svg.write(">")
    if label.lines.count == 1 {
      svg.write(escaped: label.lines[0])
    } else {
      for (index, line) in label.lines.enumerated() {
        svg.write("<tspan")
        svg.write(attribute: "x", label.at.x)
        if index > 0 { svg.write(attribute: "dy", LabelText.lineHeight(size.fontSize)) }
        svg.write(">")
        svg.write(escaped: line)
        svg.write("</tspan>")
      }
    }
    svg.write("</text>")
  }
}
