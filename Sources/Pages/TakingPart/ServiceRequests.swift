import Model

/// Asking for a service.
extension Reader {
  /// The providers, each with the place where a letter to it is prepared.
  func providersToAsk(for service: RecordSubject<Service>) -> [Entry] {
    guard service.record.stage != .retired, service.header.status != .archived else { return [] }
    return service.record.providers.compactMap(\.target).compactMap { provider in
      interestPath(in: service.address, of: provider).map { path in
        Entry(label: title(of: provider), path: path, note: entry(ofOrganisation: provider).note)
      }
    }
  }

  /// Why there is nobody to ask.
  func noteOnAsking(for service: Service) -> String? {
    if service.stage == .retired { return phrases[.askServiceRetired] }
    return service.providers.contains { $0.target != nil } ? nil : phrases[.askServiceNobody]
  }
}
