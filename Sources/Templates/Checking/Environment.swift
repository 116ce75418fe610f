/// Which blocks are replaced, and by what, while a template is compiled: an index into `Environments`, equal for
/// equal replacements.
typealias Environment = Int

/// What replaces a block: the body of another block, in the environment of the template in which that one is written.
struct Argument {
  let block: Block
  let template: ParsedTemplate
  let environment: Environment
}

/// All environments met in one compilation.
struct Environments {
  /// In which nothing is replaced.
  static let empty: Environment = 0

  private struct Key: Hashable {
    let block: String
    let template: String
    let offset: Int
    let environment: Environment
  }

  private var all: [[String: Argument]] = [[:]]
  private var known: [Set<Key>: Environment] = [[]: empty]

  func argument(_ block: String, in environment: Environment) -> Argument? { all[environment][block] }

  /// The environment of a parent that is used in `environment`, with its arguments. What is replaced already stays
  /// so: the template furthest out decides.
  mutating func extended(
    _ environment: Environment, with arguments: [Block], of template: ParsedTemplate
  ) -> Environment {
    var extended = all[environment]
    for block in arguments where extended[block.name.text] == nil {
      extended[block.name.text] = Argument(block: block, template: template, environment: environment)
    }
    let key = Set(
      extended.map { name, argument in
        Key(
          block: name, template: argument.template.source.name, offset: argument.block.name.range.lowerBound,
          environment: argument.environment)
      })
    if let index = known[key] { return index }
    known[key] = all.count
    all.append(extended)
    return all.count - 1
  }
}
