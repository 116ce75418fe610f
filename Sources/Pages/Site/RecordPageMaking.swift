import Linking
import Model
import Templates

/// The pages of single records.
extension LanguagePages {
  func recordPages() -> [Page] {
    main(templates.organisation) + main(templates.service) + main(templates.event) + main(templates.brief)
      + main(templates.news) + freePages() + programme(Mission.self, ProgrammeContent.mission)
      + programme(Journey.self, ProgrammeContent.journey) + programme(Scheme.self, ProgrammeContent.scheme)
      + programme(Exchange.self, ProgrammeContent.exchange)
      + programme(Consultation.self, ProgrammeContent.consultation)
      + programme(Benchmark.self, ProgrammeContent.benchmark) + programme(Label.self, ProgrammeContent.label)
      + programme(Assessment.self, ProgrammeContent.assessment)
      + programme(Engagement.self, ProgrammeContent.engagement)
  }

  private func main<R: Record>(_ compiled: Compiled<RecordSubject<R>>) -> [Page] {
    pages(of: R.self, compiled) { maker, subject in (maker.frame(of: subject), subject) }
  }

  private func programme<R: Record>(
    _ type: R.Type, _ content: @escaping @Sendable (RecordSubject<R>, Reader, MainFacets) -> ProgrammeContent
  ) -> [Page] {
    pages(of: type, templates.programme) { maker, subject in
      (maker.frame(of: subject), content(subject, maker.reader, maker.facets))
    }
  }

  private func freePages() -> [Page] {
    pages(of: FreePage.self, templates.page) { maker, subject in
      var surroundings = maker.frame(of: subject)
      surroundings.section = .page(subject.record.id)
      surroundings.breadcrumbs = maker.ancestors(of: subject.record)
      return (surroundings, subject)
    }
  }

  /// A page a record; records are taken from the catalogue when their pages are rendered, since there may be many.
  private func pages<R: Record, Subject: Sendable>(
    of type: R.Type, _ compiled: Compiled<Subject>,
    _ content: @escaping @Sendable (LanguagePages, RecordSubject<R>) -> (PageFrame, Subject)
  ) -> [Page] {
    let maker = self
    return reader.catalogue[keyPath: R.collection].indices.map { index in
      let header = reader.catalogue[keyPath: R.collection][index].header
      let isListed = header.status != .archived
      return page(compiled, at: paths.record(R.kind, header.id, in: defaultLanguage), isListed: isListed) {
        let record = maker.reader.catalogue[keyPath: R.collection][index]
        return content(maker, RecordSubject(record: record, address: RecordAddress(R.kind, index)))
      }
    }
  }

  private func frame<R: Record>(of subject: RecordSubject<R>) -> PageFrame {
    let crumb = Breadcrumb(
      label: reader.native(reader.phrases.kinds(R.kind)), path: paths.index(of: R.kind, in: reader.code))
    return PageFrame(
      path: paths.record(R.kind, subject.record.id, in: defaultLanguage),
      title: reader.words(reader.title(of: subject.address)),
      description: reader.summary(of: subject.header).map { PageDescription.cut(reader.words($0)) },
      section: .kind(R.kind == .missions ? .journeys : R.kind), breadcrumbs: [crumb],
      isHidden: subject.header.status == .archived,
      subscriptions: R.kind == .events ? subscriptions.calendar(ofEvent: subject.address) : [],
      record: subject.address)
  }

  /// The pages above a free page, from the top.
  private func ancestors(of page: FreePage) -> [Breadcrumb] {
    var crumbs: [Breadcrumb] = []
    var parent = page.menu?.parent?.target
    while let address = parent, crumbs.count < 16 {
      let above = reader.catalogue.pages[Int(address.index)]
      crumbs.insert(Breadcrumb(label: above.title, path: reader.path(of: address)), at: 0)
      parent = above.menu?.parent?.target
    }
    return crumbs
  }
}
