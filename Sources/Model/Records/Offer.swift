import Diagnostics
import Reading
import Text

/// Something an organisation offers, or something it needs: the two have the same form.
public struct Offer: Sendable, Hashable {
  public var id = ""
  public var title = LocalText()
  public var kind: Kind?
  public var topics: [Reference] = []
  public var sectors: [Reference] = []
  public var valueChain: [Reference] = []
  public var description = LocalText()
  /// Technology readiness level, 1 to 9.
  public var stage: Int?
  /// The types of organisation sought as partner.
  public var seeking: [Reference] = []
  /// The countries where a partner is sought.
  public var countries: [String] = []
  public var validUntil: CalendarDate?

  public enum Kind: String, Choice {
    case technology, business, research, service, training, facility, mobility
    public static var listName: String { "offer_kind" }
  }

  static func declaration(of name: String) -> Declaration<Offer> {
    Declaration(
      name,
      fields: [
        Field(
          "id", \.id, PartIdCodec(), required: true,
          help: "Short and lasting: other records name it as `organisation#id`."),
        Field("title", \.title, .localText, required: true, help: "One line that says it all."),
        Field(
          "kind", \.kind, ChoiceCodec(Kind.self), required: true,
          help: "What sort of thing it is."),
        Field("topics", \.topics, .list(.concept("topics")), help: "What it is about; matching rests on them."),
        Field("sectors", \.sectors, .list(.concept("sectors")), help: "NACE codes of those it is for."),
        Field("value_chain", \.valueChain, .list(.concept("value-chain")), help: "The links of the chain it serves."),
        Field("description", \.description, .localText, help: "Two or three sentences."),
        Field("stage", \.stage, .integer(1...9), help: "Its technology readiness level."),
        Field(
          "seeking", \.seeking, .list(.concept("organisation-types")),
          help: "The types of organisation wanted as partner."),
        Field("countries", \.countries, .list(.country), help: "Countries where a partner is wanted; none: anywhere."),
        Field("valid_until", \.validUntil, .date, help: "The last day on which it holds."),
      ])
  }
}

/// Reports ids that stand twice in lists of mappings, at the place of the second; the lists share their ids.
func reportRepeated(_ ids: [String], in lists: [Node?], _ context: inout DecodingContext) {
  guard ids.count > 1, Set(ids).count < ids.count else { return }
  reportRepeated(lists.flatMap { list in list.map { $0.items.compactMap { $0["id"] } } ?? [] }, &context)
}

/// Reports nodes of which an earlier one has the same text.
func reportRepeated(_ nodes: [Node], _ context: inout DecodingContext) {
  var first: [String: Node] = [:]
  for node in nodes where !context.isFull {
    if let earlier = first.updateValue(node, forKey: node.text) {
      first[node.text] = earlier
      context.report(ModelDiagnostics.repeatedId(node, earlier: earlier, in: context))
    }
  }
}
