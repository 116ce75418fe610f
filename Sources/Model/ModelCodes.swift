import Diagnostics

/// The codes of mistakes in fields and values, and what `aurora explain` says of them.
extension DiagnosticCode {
  static let unknownField = DiagnosticCode(
    "A0301", "unknown-field",
    explanation: """
      A record has a field that its kind does not know. Nothing is guessed and nothing is lost silently: a misspelt
      field would otherwise vanish from the site.

          contry: FR        # write: country: FR

      Mend it by writing the known name. What has no field of its own goes under `extra:`.
      """)
  static let missingField = DiagnosticCode(
    "A0302", "missing-field",
    explanation: """
      A field without which the record cannot be shown is absent or empty.

          ---
          name: Klaster Przykład     # `type` and `country` are needed as well
          ---

      Write the field. The message says what it means.
      """)
  static let wrongType = DiagnosticCode(
    "A0303", "wrong-type",
    explanation: """
      The value has another shape than the field takes: a text where a list is due, a mapping where a number is due.

          topics: traceability       # write: topics: [traceability]
          employees: about 40        # write: employees: 40
      """)
  static let wrongDate = DiagnosticCode(
    "A0304", "wrong-date",
    explanation: """
      Dates are written `YYYY-MM-DD`, times `YYYY-MM-DDTHH:MM`. One form, so that 03/04 never means two days.

          starts: 15.02.2027         # write: starts: 2027-02-15

      Where the day is not known, some fields take `2027-02` or `2027`; the reference of the format says which.
      """)
  static let unknownChoice = DiagnosticCode(
    "A0305", "unknown-choice",
    explanation: """
      The field takes one word of a fixed list, and this is not on it.

          level: Regional            # write: level: regional

      The message shows the list.
      """)
  static let unknownCountry = DiagnosticCode(
    "A0306", "unknown-country",
    explanation: """
      Countries are written with the two capital letters of ISO 3166-1: `FR`, `PL`, `GR` (not `EL`), `GB` (not `UK`),
      and `XK` for Kosovo.

          country: France            # write: country: FR
          country: EL                # write: country: GR
      """)
  static let unknownLanguage = DiagnosticCode(
    "A0307", "unknown-language",
    explanation: """
      Languages are written with the two small letters of ISO 639-1: `fr`, `nl`, `pl`.

          languages: [French]        # write: languages: [fr]
      """)
  static let wrongWebAddress = DiagnosticCode(
    "A0308", "wrong-web-address",
    explanation: """
      A web address begins with `https://` or `http://`, has a host with a dot, and no blank.

          website: www.example.org   # write: website: https://www.example.org
      """)
  static let wrongEmail = DiagnosticCode(
    "A0309", "wrong-email",
    explanation: """
      An e-mail address has one `@`, something before it and a domain with a dot behind it.

          email: info(at)example.org # write: email: info@example.org
      """)
  static let wrongPhone = DiagnosticCode(
    "A0310", "wrong-phone",
    explanation: """
      A telephone number is written with the prefix of its country, so that it works from abroad.

          phone: 02 99 00 00 00      # write: phone: +33 2 99 00 00 00
      """)
  static let wrongIdentifier = DiagnosticCode(
    "A0311", "wrong-identifier",
    explanation: """
      The number cannot be one of that register: its form or its check digit is wrong, mostly by a slip of the
      keyboard. Copy it from the register again.

          identifiers: {ror: https://ror.org/012zh9h14}     # the last digits should be 13
      """)
  static let outOfRange = DiagnosticCode(
    "A0312", "out-of-range",
    explanation: """
      The number lies outside what the field can mean: a technology readiness level is 1 to 9, a latitude -90 to 90.

          stage: 10                  # 9 is the highest
      """)
  static let endsBeforeStarts = DiagnosticCode(
    "A0313", "ends-before-starts",
    explanation: """
      Of two values that belong together the later or greater one lies before the other.

          starts: 2027-02-17
          ends: 2027-02-15           # a slip of the day, or the two are swapped
      """)
  static let digestFromTheFuture = DiagnosticCode(
    "A0331", "digest-from-the-future",
    explanation: """
      The digest tells what happened since a day, so that day cannot lie ahead.

          digest: {since: 2026-03-01}

      Without `since` it tells from the first day of the third month before the build: on 15 June from 1 March.
      """)
  static let personWithoutConsent = DiagnosticCode(
    "A0314", "person-without-consent",
    explanation: """
      A named person is personal data (GDPR). The site names nobody without a recorded consent.

          contacts:
            - role: Membership
              name: A. Person
              consent: {given: 2026-05-01, until: 2028-05-01}

      Mend it by recording the consent, or by leaving out the name: a mailbox of the organisation is the default.
      """)
  static let consentLapsed = DiagnosticCode(
    "A0315", "consent-lapsed",
    explanation: """
      The consent of a named person has ended. Each build checks it, so that no name stays on the site by oversight.

          consent: {given: 2024-05-01, until: 2026-05-01}   # the last day is over

      Ask the person anew and write the new date, or remove the contact.
      """)
  static let notLocalisable = DiagnosticCode(
    "A0316", "not-localisable",
    explanation: """
      A translation (`valorial.fr.md`) may hold only texts that have a translation. Facts such as a country or a date
      are written once, in the main file, so that two languages never disagree.

          name: Pôle Exemple         # fine in valorial.fr.md
          country: FR                # not fine: it stands in valorial.md
      """)
  static let missingDefaultLanguage = DiagnosticCode(
    "A0317", "missing-default-language",
    explanation: """
      A text with several languages needs the site's default language, the one that readers of other languages fall
      back to.

          title: {fr: Atelier}       # write: title: {en: Workshop, fr: Atelier}

      The same holds for a translation's file: what it translates stands in the main file.
      """)
  static let languageNotOfSite = DiagnosticCode(
    "A0318", "language-not-of-site",
    explanation: """
      A text is given in a language that the site does not have. The site's languages are listed in
      `content/site.yaml`, the default first. (Vocabularies may have labels in further languages, so that sites can
      share them.)

          title: {en: Workshop, frr: Atelier}               # write: fr
      """)
  static let translatedTwice = DiagnosticCode(
    "A0319", "translated-twice",
    explanation: """
      A text is translated both in the main file and in the translation's file. Keep one of them.

          name: {en: Example Cluster, fr: Pôle Exemple}     # in a.md
          name: Pôle Exemple                                # in a.fr.md
      """)
  static let translationOfNothing = DiagnosticCode(
    "A0320", "translation-of-nothing",
    explanation: """
      There is a file such as `valorial.fr.md`, but no `valorial.md` that it translates; or a translation into the
      site's default language, whose text belongs into the main file.

          organisations/valorail.fr.md                      # rename it: valorial.fr.md
      """)
  static let staleReview = DiagnosticCode(
    "A0321", "stale-review", .warning,
    explanation: """
      Nobody has confirmed the record for longer than `review_after_months` in `content/site.yaml`. Check it and write
      the day under `reviewed`. Old entries are what makes people distrust a directory.

          reviewed: 2026-06-15
      """)
  static let doubtfulPlace = DiagnosticCode(
    "A0322", "doubtful-place", .warning,
    explanation: """
      The place on the map is 0, 0 or outside Europe. Mostly `lat` (degrees north) and `lon` (degrees east) are swapped.

          location: {lat: -1.68, lon: 48.11}                # write: {lat: 48.11, lon: -1.68}
      """)
  static let unknownRegion = DiagnosticCode(
    "A0323", "unknown-region",
    explanation: """
      Regions are written with their code of NUTS 2024, and country and level must fit the code. Older codes (NUTS
      2021) differ in some countries.

          - {id: FRH0, label: Bretagne, country: FR, level: 2}
      """)
  static let unknownSector = DiagnosticCode(
    "A0324", "unknown-sector",
    explanation: """
      Sectors are written as the letter of the NACE section and the number: `C10` (food), `C10.5` (dairy), `M71.2`
      (testing). The division must lie in the section.

          - {id: A10, label: Food}     # write: C10; section A is agriculture, 01 to 03
      """)
  static let roundtableWithoutTrack = DiagnosticCode(
    "A0325", "roundtable-without-track",
    explanation: """
      Roundtables are held in three tracks, `business`, `innovation` and `policy`, and pages group them by track.

          kind: roundtable
          track: policy
      """)
  static let wrongId = DiagnosticCode(
    "A0326", "wrong-id",
    explanation: """
      An id is part of addresses and must be safe everywhere: small letters a-z, digits and single `-` between them, at
      most 64 in all. (Codes of vocabularies may have capital letters and dots as well.)

          id: NIR Screening          # write: id: nir-screening
      """)
  static let repeatedId = DiagnosticCode(
    "A0327", "repeated-id",
    explanation: """
      Two entries have the same id, so that a reference to it could mean either. Rename one of them. The offers and
      needs of an organisation share their ids, and so do all criteria of a label and all indicators of a benchmark.

          offers: [{id: nir-screening, ...}]
          needs: [{id: nir-screening, ...}]                 # write: id: nir-equipment
      """)
  static let wrongAlias = DiagnosticCode(
    "A0328", "wrong-alias",
    explanation: """
      An alias is an old id or an old path of the site, without `..` and without a host. Old addresses then lead to the
      record.

          aliases: [old-name, organisations/older-name.html]
      """)
  static let fileOutside = DiagnosticCode(
    "A0329", "file-outside",
    explanation: """
      A file is named relative to its record (`logo.svg`) or from the content folder (`media/logo.svg`); it may not
      lead out of the content.

          logo: ../pictures/logo.svg  # move the file to content/media/, write: media/logo.svg
      """)
  static let unknownTimeZone = DiagnosticCode(
    "A0330", "unknown-time-zone",
    explanation: """
      A time zone is written by its IANA name, `Europe/Paris`, so that the switch to summer time is known. `CET` and
      `+01:00` do not say that.

          timezone: CET              # write: timezone: Europe/Paris
      """)
}

/// All codes of this module.
public enum ModelCodes {
  public static let all: [DiagnosticCode] = [
    .unknownField, .missingField, .wrongType, .wrongDate, .unknownChoice, .unknownCountry, .unknownLanguage,
    .wrongWebAddress, .wrongEmail, .wrongPhone, .wrongIdentifier, .outOfRange, .endsBeforeStarts,
    .digestFromTheFuture,
    .personWithoutConsent, .consentLapsed, .notLocalisable, .missingDefaultLanguage, .languageNotOfSite,
    .translatedTwice, .translationOfNothing, .staleReview, .doubtfulPlace, .unknownRegion, .unknownSector,
    .roundtableWithoutTrack, .wrongId, .repeatedId, .wrongAlias, .fileOutside, .unknownTimeZone,
  ]
}
