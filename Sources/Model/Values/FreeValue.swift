/// What stands under `extra:`; shown to templates, never interpreted.
public indirect enum FreeValue: Sendable, Hashable {
  case text(String)
  case list([FreeValue])
  case mapping([Entry])

  public struct Entry: Sendable, Hashable {
    public var name: String
    public var value: FreeValue

    public init(name: String, value: FreeValue) {
      self.name = name
      self.value = value
    }
  }
}
