import Linking
import Model

/// How many needs of the directory there are on a topic, and how many of them policy took up. A need counts under each
/// of its topics; needs of archived organisations are left out.
public struct TopicNeeds: Sendable, Hashable {
  /// The position of the concept.
  public var topic: Int
  public var needs: Int
  /// Needs behind a finding or answered by a recommendation.
  public var raised = 0
  /// Needs that a recommendation answers, itself or through a finding.
  public var answered = 0

  /// Topics of at least one need, in the order of the vocabulary.
  static func all(in site: LinkedCatalogue, aligned: [AlignedNeed]) -> [TopicNeeds] {
    let answers = Dictionary(aligned.map { ($0.address, $0.isAnswered) }) { first, _ in first }
    var counts: [Int: TopicNeeds] = [:]
    let organisations = site.catalogue.organisations
    for index in organisations.indices where organisations[index].header.status != .archived {
      for part in organisations[index].needs.indices {
        let answer = answers.isEmpty ? nil : answers[RecordAddress(.organisations, index, part: part)]
        for topic in organisations[index].needs[part].topics {
          guard let target = topic.target else { continue }
          var count = counts[Int(target.index)] ?? TopicNeeds(topic: Int(target.index), needs: 0)
          count.needs += 1
          if let answer {
            count.raised += 1
            count.answered += answer ? 1 : 0
          }
          counts[Int(target.index)] = count
        }
      }
    }
    return counts.values.sorted { $0.topic < $1.topic }
  }
}
