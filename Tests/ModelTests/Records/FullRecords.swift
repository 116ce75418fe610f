/// A record of each kind with every field that the format has. Personal and confidential values say so.
enum FullRecords {
  static let organisation = """
    name: {en: Example Cluster, fr: Pôle Exemple}
    acronym: EC
    type: cluster
    level: regional
    country: FR
    region: FRH0
    city: Rennes
    location: {lat: 48.11, lon: -1.68}
    website: https://www.example.org
    email: info@example.org
    phone: +33 2 99 00 00 00
    logo: logo.svg
    founded: 2006-05
    size: small
    employees: 12
    members: 380
    identifiers:
      {ror: "https://ror.org/012zh9h13", pic: "999997930", vat: FR40303265045, lei: 96950028W7LVIH7DKB60, wikidata: Q42}
    topics: [mycotoxins, traceability]
    sectors: [C10.5]
    value_chain: [processing]
    languages: [fr, en]
    member_of: [other]
    parent: other
    labels: [{label: gold, score: 82.5, awarded: 2025-03, until: 2027, source: "https://example.org/gold"}]
    contacts:
      - role: {en: Membership, fr: Adhésion}
        name: A. Secret
        email: secret@example.org
        phone: +33 2 99 00 00 01
        consent: {given: 2026-05-01, until: 2028-05-01}
    offers:
      - id: nir
        title: {en: Screening by NIR, fr: Criblage NIR}
        kind: technology
        topics: [mycotoxins]
        sectors: [C10]
        value_chain: [retail]
        description: Two sentences.
        stage: 7
        seeking: [laboratory]
        countries: [FR, PL]
        valid_until: 2027-01-31
    needs: [{id: samples, title: Samples of cereals, kind: research}]
    """

  static let service = """
    name: {en: Testing, fr: Essais}
    type: testing
    providers: [example]
    stage: co-created
    audiences: [cluster-member, partner]
    access: By letter.
    price: {en: Free, fr: Gratuit}
    languages: [fr]
    countries: [FR]
    topics: [mycotoxins]
    answers: [example#samples]
    pilots: [{cluster: example, from: 2025, until: 2026-02, bootcamps: [bootcamp], participants: 9, result: Good.}]
    """

  static let event = """
    title: {en: Roundtable, fr: Table ronde}
    kind: roundtable
    track: policy
    starts: 2027-02-15T10:00
    ends: 2027-02-15T16:30
    timezone: Europe/Paris
    place: {name: Town hall, city: Agen, country: FR, region: FRH0, lat: 44.2, lon: 0.62}
    online: https://example.org/live
    organisers: [example]
    participants: [other]
    topics: [traceability]
    services: [testing]
    mission: one
    consultation: trust
    registration: {url: "https://example.org/register", until: 2027-02-01, capacity: 40, full: true}
    agenda: [{at: 2027-02-15T10:00, until: 2027-02-15T10:45, title: {en: Opening, fr: Ouverture}}]
    outcomes: [One thing, {en: Another, fr: Une autre}]
    state: scheduled
    meetings:
      slots: [{starts: 2027-02-15T14:00, ends: 2027-02-15T14:20}]
      tables: 4
      requests: [{a: example, b: other, priority: 5}]
      unavailable: [{who: other, slots: [1]}]
      fixed: [{a: example, b: other, slot: 1}]
    """

  static let consultation = """
    title: {en: Trust, fr: Confiance}
    track: policy
    opened: 2026-01-10
    closed: 2026-03-10
    countries: [FR, NL]
    events: [roundtable]
    participants: [example]
    topics: [traceability]
    findings:
      - {id: cost, text: It costs., topics: [mycotoxins], level: regional, needs: [example#samples], countries: [FR]}
    """

  static let journey = """
    title: {en: Food you can trust, fr: Des aliments sûrs}
    scheme: mobility
    missions: [one]
    """

  static let mission = """
    title: Mission to Brittany
    step: 1
    journey: trust
    kind: roadshow
    country: FR
    region: FRH0
    starts: 2026-09
    ends: 2026-09-30
    hosts: [example]
    topics: [mycotoxins]
    workshops: [roundtable]
    visitors: [other]
    outcomes: [A contract]
    state: held
    """

  static let scheme = """
    title: Mobility
    countries: [FR, PL]
    visitor_types: [cluster]
    host_types: [laboratory]
    days: {min: 3, max: 5}
    once_per_visitor: true
    lump_sums: {FR: 900, PL: 750.5}
    half_when: {days_below: 3, km_below: 100}
    phases: [registration, matching]
    open: true
    """

  static let exchange = """
    scheme: mobility
    mission: one
    visitor: other
    host: example
    purpose: To learn
    starts: 2026-09-01
    ends: 2026-09-04
    phase: finalised
    commitment: 2026-08-01
    report: 2026-10-01
    results: Much.
    """

  static let benchmark = """
    title: Mirror
    year: 2026
    dimensions:
      - id: people
        label: People
        indicators: [{id: staff, label: Staff, unit: full-time posts, higher_is_better: false}]
    results: [{cluster: example, values: {staff: 123456}}]
    public: true
    minimum_group: 7
    """

  static let label = """
    title: Gold
    issuer: An issuer
    disclaimer: No claim.
    pass_mark: 80
    dimensions:
      - {id: team, label: Team, criteria: [{id: staff, label: Staff, max: 10, threshold: 6, must: true}]}
    eligibility: [Clusters of two years]
    official: true
    """

  static let assessment = """
    organisation: example
    label: gold
    date: 2026-04-01
    scores: {staff: {points: 9876, evidence: Secret}}
    confidential: true
    """

  static let brief = """
    title: Tests at the gate
    published: 2026-05-05
    authors: [example]
    levels: [local, european]
    topics: [mycotoxins]
    consultations: [trust]
    recommendations:
      - id: pay
        text: Pay for tests.
        levels: [national]
        addressed_to: [other]
        answers: [trust#cost, example#samples]
        state: in-progress
        evidence: A letter.
        history: [{state: proposed, date: 2026-01-05, evidence: A note.}]
    attachment: media/brief.pdf
    """

  static let engagement = """
    authority: other
    date: 2026-05-06
    channel: a meeting
    level: consulted
    event: roundtable
    brief: gate
    summary: They listened.
    """

  static let news = """
    title: {en: Opened, fr: Ouvert}
    date: 2026-05-07
    topics: [mycotoxins]
    about: [organisations/example, events/roundtable]
    image: {file: media/a.jpg, alt: A door}
    """

  static let page = """
    title: About
    menu: {order: 3, parent: home, label: {en: About us, fr: À propos}}
    audience: regional-actor
    """

  /// What every record may have.
  static let header = """
    status: archived
    sources: [{title: {en: A page, fr: Une page}, url: "https://example.org/source", accessed: 2026-01-01}]
    illustrative: true
    reviewed: 2026-06-01
    aliases: [old-name, organisations/older.html]
    extra: {colour: green, list: [1, {deep: "2"}], nothing: ~}
    """

  /// By the folder of the kind.
  static let all = [
    "organisations": organisation, "services": service, "events": event, "consultations": consultation,
    "journeys": journey, "missions": mission, "schemes": scheme, "exchanges": exchange, "benchmarks": benchmark,
    "labels": label, "assessments": assessment, "briefs": brief, "engagements": engagement, "news": news,
    "pages": page,
  ]
}
