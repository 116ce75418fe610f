import Model
import Programme

/// Says the steps of a calculation in a reader's language. The browser says them in the same words.
struct CalculationSentences: Sendable {
  let reader: Reader
  let facts: ExchangeCase
  let rules: SchemeRules

  private var phrases: Phrases { reader.phrases }

  /// Each once: the same fact may be unknown to several steps.
  func all(_ calculation: Calculation) -> [String] {
    calculation.steps.map(sentence).reduce(into: []) { said, words in if !said.contains(words) { said.append(words) } }
  }

  func sentence(_ step: Calculation.Step) -> String {
    if step.outcome == .unknown { return phrases.filled(.calculationUnknown, ["what": asked(step.rule)]) }
    let isYes = step.outcome == .yes
    switch step.rule {
    case .visitorType: return type(isYes, "visitor", facts.visitor.type)
    case .hostType: return type(isYes, "host", facts.host.type)
    case .visitorCountry: return country(isYes, "visitor", facts.visitor.country)
    case .hostCountry: return country(isYes, "host", facts.host.country)
    case .border:
      return phrases.filled(
        isYes ? .calculationBorderYes : .calculationBorderNo,
        ["visitor": name(facts.visitor.country), "host": name(facts.host.country)])
    case .leastDays:
      return days(
        isYes ? .calculationLeastYes : .calculationLeastNo, working(facts.workingDays), rules.leastWorkingDays)
    case .mostDays: return days(isYes ? .calculationMostYes : .calculationMostNo, calendar(facts.days), rules.mostDays)
    case .once: return phrases[isYes ? .calculationOnceYes : .calculationOnceNo]
    case .lumpSum: return lumpSum(isYes)
    case .halfByDays:
      return days(
        isYes ? .calculationHalfDaysYes : .calculationHalfDaysNo, working(facts.workingDays),
        rules.halvedBelowWorkingDays)
    case .halfByDistance:
      return phrases.filled(
        isYes ? .calculationHalfDistanceYes : .calculationHalfDistanceNo,
        ["distance": kilometres(facts.kilometres), "limit": kilometres(rules.halvedBelowKilometres)])
    }
  }

  /// "Eligible: at most 600 €"
  func verdict(_ calculation: Calculation) -> String {
    let word: JourneyPhrase =
      switch calculation.verdict {
      case .eligible: .calculationEligible
      case .ineligible: .calculationIneligible
      case .undecided: .calculationUndecided
      }
    if calculation.verdict == .ineligible { return phrases[word] }
    return phrases.filled(.calculationVerdict, ["verdict": phrases[word], "amount": amount(calculation)])
  }

  func amount(_ calculation: Calculation) -> String {
    guard let cents = calculation.cents else { return phrases[.calculationNoSum] }
    let words = reader.money(cents)
    return calculation.isAtMost ? phrases.filled(.calculationAtMost, ["amount": words]) : words
  }

  private func asked(_ rule: Calculation.Rule) -> String {
    let phrase: JourneyPhrase =
      switch rule {
      case .visitorType: .calculationAskVisitorType
      case .visitorCountry: .calculationAskVisitorCountry
      case .hostType: .calculationAskHostType
      case .hostCountry, .lumpSum: .calculationAskHostCountry
      case .border: .calculationAskCountries
      case .leastDays, .mostDays, .halfByDays: .calculationAskDays
      case .once: .calculationAskBefore
      case .halfByDistance: .calculationAskDistance
      }
    return phrases[phrase]
  }

  private func type(_ isYes: Bool, _ role: String, _ type: Int?) -> String {
    phrases.filled(
      isYes ? .calculationTypeYes : .calculationTypeNo,
      ["role": reader.role(role), "type": type.map { reader.concepts[$0].label } ?? ""])
  }

  private func country(_ isYes: Bool, _ role: String, _ country: String?) -> String {
    phrases.filled(
      isYes ? .calculationCountryYes : .calculationCountryNo, ["role": reader.role(role), "country": name(country)])
  }

  private func days(_ phrase: JourneyPhrase, _ days: String, _ limit: Int?) -> String {
    phrases.filled(phrase, ["days": days, "limit": limit.map(reader.language.format) ?? ""])
  }

  private func lumpSum(_ isYes: Bool) -> String {
    let sum = facts.host.country.flatMap { rules.lumpSums[$0] }
    return phrases.filled(
      isYes ? .calculationSumYes : .calculationSumNo,
      ["country": name(facts.host.country), "amount": sum.map(reader.money) ?? ""])
  }

  private func name(_ country: String?) -> String { country.map(reader.language.name(ofCountry:)) ?? "" }
  private func working(_ days: Int?) -> String { days.map { reader.numbers.phrase("count_working_day", $0) } ?? "" }
  private func calendar(_ days: Int?) -> String { days.map { reader.numbers.phrase("count_day", $0) } ?? "" }
  private func kilometres(_ number: Int?) -> String { number.map(reader.kilometres) ?? "" }
}

extension Reader {
  /// An amount in cents: with its cents where it has any.
  func money(_ cents: Int) -> String {
    language.euros(Double(cents) / 100, decimals: cents % 100 == 0 ? 0 : 2)
  }

  func kilometres(_ number: Int) -> String { language.format(number) + "\u{a0}km" }

  /// "Visitor", "Host"
  func role(_ name: String) -> String { phrases.label(ofField: name, of: .exchanges) }
}
