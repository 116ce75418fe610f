import Diagnostics
import Linking
import Mapping
import Matching
import Model
import Pages
import Programme
import Reading
import Templates

extension DiagnosticCode {
  /// Every code of the program, in order: what `aurora explain` knows.
  public static let everyCode: [DiagnosticCode] =
    (ReadingDiagnostics.all + ModelCodes.all + LinkingCodes.all + MatchingCodes.all + MappingCodes.all
    + ProgrammeCodes.all + TemplateCodes.all + PagesCodes.all + BuildCodes.all
    + PublishingDiagnostic.all).sorted { $0.id < $1.id }
}
