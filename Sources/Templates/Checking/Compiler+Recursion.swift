import Diagnostics

/// The partials that include themselves: compiled once for each stack of contexts they are met with, and called.
struct Recursions {
  struct Key: Hashable {
    let template: String
    let environment: Environment
    let signature: String
  }

  struct Routine {
    let passage: Passage
    /// The calls, as indices of the program's call sites.
    var calls: [Int]
  }

  var indices: [Key: Int] = [:]
  var routines: [Routine] = []
}

extension Compiler {
  /// More kinds of contexts for recursion than any sensible template has.
  static let maximumRoutines = 1_000

  /// A template that is used while it is being used: it is called, with the frames of what it can name, provided that
  /// the current value lies inside the earlier one, so that there is an end. Its lines are not indented further.
  mutating func recur(
    to template: ParsedTemplate, _ earlier: Passage.Use, _ name: Name, _ passage: Passage
  ) {
    let progress = passage.scope.progress(since: earlier.frame)
    if progress == .none {
      return report(.endlessUse(name, in: passage.source), passage)
    }
    let (scope, frames) = passage.scope.forCall()
    let call = program.call(
      CallSite(
        target: 0, frames: frames, entry: progress == .certain ? -1 : earlier.frame,
        current: passage.scope.current.frame))
    let key = Recursions.Key(
      template: name.text, environment: earlier.environment, signature: scope.signature)
    if let index = recursions.indices[key] {
      recursions.routines[index].calls.append(call)
      return
    }
    guard recursions.routines.count < Self.maximumRoutines else {
      return reportTooLarge(passage)
    }
    let use = Passage.Use(
      name: name.text, environment: earlier.environment, frame: scope.current.frame,
      tag: (name.tag, passage.source))
    recursions.indices[key] = recursions.routines.count
    recursions.routines.append(
      Recursions.Routine(
        passage: Passage(template: template, environment: earlier.environment, scope: scope, uses: [use]),
        calls: [call]))
  }

  /// Compiles what is called; that may add more to be called.
  mutating func compileRecursions() {
    var targets: [Int] = []
    while targets.count < recursions.routines.count {
      let passage = recursions.routines[targets.count].passage
      let target = program.mark()
      compile(passage.template.nodes, passage)
      program.emit(.return)
      targets.append(target)
    }
    for (routine, target) in zip(recursions.routines, targets) {
      for call in routine.calls { program.setTarget(ofCall: call, to: target) }
    }
  }
}
