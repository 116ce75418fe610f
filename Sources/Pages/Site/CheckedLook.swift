import Diagnostics
import Linking
import Templates

/// A look whose templates are compiled for what the pages of a site may say. What they do say need not be known yet.
public struct CheckedLook: Sendable {
  let look: Look
  let kit: ViewKit
  let facets: MainFacets
  let pages: PageTemplates
  let cards: CardTemplates

  /// Nil after a mistake in the templates was reported.
  public init?(_ look: Look, for site: LinkedCatalogue, into diagnostics: inout Diagnostics) {
    self.look = look
    kit = ViewKit(look.phrases)
    facets = MainFacets(site)
    var compiler = TemplateCompiler(look.templates, strings: kit.words)
    compiler.leading = FrameViews(kit: kit).fields
    pages = PageTemplates(kit, facets: facets, compiler: &compiler)
    compiler.leading = []
    compiler.trailing = [.init("strings", .record(kit.strings))]
    cards = CardTemplates(CardViews(kit), compiler: &compiler)
    diagnostics.report(contentsOf: compiler.diagnostics)
    look.templates.reportUnused(by: compiler.names, into: &diagnostics)
    guard compiler.areAllRight else { return nil }
  }
}
