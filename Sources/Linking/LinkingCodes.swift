import Diagnostics

/// The codes of mistakes between records, and what `aurora explain` says of them.
extension DiagnosticCode {
  static let unknownRecord = DiagnosticCode(
    "A0501", "unknown-record",
    explanation: """
      A reference names a record that does not exist. References are ids: the file's name without its ending.

          member_of: [valorail]      # write: member_of: [valorial]

      The message states the closest id of that kind. If the record is still to be written, write it first:
      `aurora new organisations ID`.
      """)
  static let refersToDraft = DiagnosticCode(
    "A0502", "refers-to-draft", .warning,
    explanation: """
      A published record names a record whose `status` is `draft`. Drafts are not on the site, so the reference is left
      out until the draft is published. `aurora build --drafts` shows how it will look.

          parent: valorial           # in valorial.md: status: draft
      """)
  static let unknownConcept = DiagnosticCode(
    "A0503", "unknown-concept",
    explanation: """
      The vocabulary has no concept of this id. Records name concepts by their ids, not by their labels.

          topics: [Mycotoxins]       # write: topics: [mycotoxins]

      New concepts are added to `content/vocabularies/`.
      """)
  static let missingVocabulary = DiagnosticCode(
    "A0504", "missing-vocabulary",
    explanation: """
      The file of a vocabulary that the content needs is missing: `topics`, `organisation-types`, `sectors`, `regions`,
      `value-chain`, `service-types` and `engagement-levels` stand in `content/vocabularies/`.

          - {id: mycotoxins, label: Mycotoxins}   # a line of content/vocabularies/topics.yaml
      """)
  static let unknownPart = DiagnosticCode(
    "A0505", "unknown-part",
    explanation: """
      The record exists, but it has no need, finding or heading of that name.

          answers: [lab-mazowsze#cereal-sample]   # the need is called cereal-samples
      """)
  static let wrongReference = DiagnosticCode(
    "A0506", "wrong-reference",
    explanation: """
      The reference is not in the form that this field takes: an id, `organisation#need`, `consultation#finding` or
      `kind/id`, as the reference of the format says.

          answers: [lab-mazowsze]    # write: answers: [lab-mazowsze#cereal-samples]
      """)
  static let cycle = DiagnosticCode(
    "A0507", "cycle",
    explanation: """
      Following `broader`, `parent` or a menu's parent leads back to where it began, so that no end is a top.

          - {id: food, label: Food, broader: dairy}
          - {id: dairy, label: Dairy, broader: food}

      Remove one of the links that the message lists.
      """)
  static let pathTaken = DiagnosticCode(
    "A0508", "path-taken",
    explanation: """
      Two things would have the same address on the site, also on a disk that ignores the difference between small and
      capital letters: an alias and a page, two aliases, two files, or an id that the site keeps for a list.

          aliases: [valorial]        # there is a record of that id
      """)
  static let missingFile = DiagnosticCode(
    "A0509", "missing-file",
    explanation: """
      A logo, an image, an attachment or a link names a file that is not there. Files stand beside the record or under
      `content/media/`.

          logo: media/logos/valorial.svg
      """)
}

/// All codes of this module.
public enum LinkingCodes {
  public static let all: [DiagnosticCode] = [
    .unknownRecord, .refersToDraft, .unknownConcept, .missingVocabulary, .unknownPart, .wrongReference, .cycle,
    .pathTaken, .missingFile,
  ]
}
