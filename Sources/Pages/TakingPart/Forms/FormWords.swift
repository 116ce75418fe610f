import Diagnostics
import Linking
import Model
import Text

/// What the form says and knows before anything is loaded, as JSON.
struct FormWords: Sendable {
  let reader: Reader

  func json() -> [UInt8] {
    let catalogue = reader.catalogue
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("site", reader.siteTitle)
      json.member("editors", reader.editors ?? "")
      json.member("language", catalogue.site.defaultLanguage)
      json.member("today", reader.today.iso)
      json.key("languages")
      json.object { json in
        for code in catalogue.site.languages { json.member(code, reader.language.name(ofLanguage: code)) }
      }
      json.key("kinds")
      json.object { json in
        for kind in RecordKind.ofFiles {
          json.key(kind.folder)
          json.object { json in
            json.member("label", reader.phrases.kind(kind))
            json.member("buckets", Buckets(for: FormData.count(of: kind, in: catalogue)).count)
          }
        }
      }
      json.key("words")
      json.object { json in
        for phrase in FormPhrase.allCases { json.member(phrase.name, reader.phrases[phrase]) }
        json.member("yes", reader.phrases[.yes])
        json.member("no", reader.phrases[.no])
      }
    }
    return DataBlock.harmless(json.bytes)
  }
}
