#if os(Linux)
  import Dispatch
  import Glibc
  import Synchronization

  /// Notices changes in folders through Linux's inotify(7).
  ///
  /// Ownership: `descriptor` is opened in `init` and belongs to `reading` from then on, which alone reads it; its cancel
  /// handler, which runs once and after the last read, closes it, and with it all watches end. `stop` and `deinit` cancel;
  /// to cancel twice does nothing. A watch belongs to the descriptor; the kernel takes it away with its folder and
  /// says so. `folders`, by watch, is only changed under its lock.
  final class InotifySource: ChangeSource {
    private let descriptor: Int32
    /// Safe without isolation: constant, and a dispatch source may be cancelled from any thread (dispatch_source_cancel(3)).
    private nonisolated(unsafe) let reading: any DispatchSourceRead
    private let roots: [String]
    private let folders = Mutex<[Int32: Watched]>([:])

    /// A folder, and of which of its entries changes count.
    private struct Watched {
      let path: String
      /// A folder above a root is watched for the root alone, which may be taken away and put back.
      let only: Set<Substring>?
    }

    /// A file counts when whoever wrote it closes it, not before: half a file is full of mistakes.
    private static let inside = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR)

    /// Nil where the system has no more watches to give.
    init?(_ roots: [String], changed: @escaping @Sendable () -> Void) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.roots = roots
      reading = DispatchSource.makeReadSource(
        fileDescriptor: descriptor, queue: DispatchQueue(label: "aurora.changes"))
      let file = descriptor
      reading.setCancelHandler { close(file) }
      reading.setEventHandler { [weak self] in
        if self?.readEvents() == true { changed() }
      }
      let isComplete = watchRoots()
      reading.activate()
      if !isComplete {
        reading.cancel()
        return nil
      }
    }

    deinit { reading.cancel() }

    func stop() { reading.cancel() }

    // MARK: Watches

    /// Whether all folders could be watched; one that is missing meanwhile is none.
    private func watchRoots() -> Bool {
      var isComplete = true
      for root in roots {
        isComplete = watchAbove(root) && isComplete
        isComplete = watchTree(root, follows: true) && isComplete
      }
      return isComplete
    }

    private func watchAbove(_ root: String) -> Bool {
      let trimmed = root.count > 1 && root.hasSuffix("/") ? root.dropLast() : root[...]
      let slash = trimmed.lastIndex(of: "/")
      let parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
      let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
      return watch(parent, only: name, follows: true)
    }

    /// The folder and all folders below it; symbolic links are followed for a root alone.
    private func watchTree(_ path: String, follows: Bool) -> Bool {
      guard watch(path, only: nil, follows: follows) else { return false }
      guard let folder = opendir(path) else { return true }
      defer { closedir(folder) }
      var isComplete = true
      while let entry = readdir(folder) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { continue }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if isHidden(name) { continue }
        isComplete = watchTree(path + "/" + name, follows: false) && isComplete
      }
      return isComplete
    }

    /// Whether the folder is watched now, or is none; false where the system has no more watches to give.
    private func watch(_ path: String, only name: Substring?, follows: Bool) -> Bool {
      let mask = Self.inside | (follows ? 0 : UInt32(IN_DONT_FOLLOW))
      let number = inotify_add_watch(descriptor, path, mask)
      guard number >= 0 else { return errno != ENOSPC && errno != ENOMEM }
      folders.withLock { folders in
        let known = folders[number]
        // Two roots may lie in one folder, and one root in another.
        let only = known.map { $0.only } ?? []
        folders[number] = Watched(path: path, only: name.flatMap { name in only?.union([name]) })
      }
      return true
    }

    // MARK: Events

    /// Reads what the kernel has to tell; whether any of it counts.
    private func readEvents() -> Bool {
      var counts = false
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        while case let length = read(descriptor, buffer.baseAddress, buffer.count), length > 0 {
          var offset = 0
          while offset + Self.eventSize <= length {
            let event = Event(UnsafeRawBufferPointer(buffer), at: offset)
            offset += Self.eventSize + event.nameLength
            counts = handle(event) || counts
          }
        }
      }
      return counts
    }

    private func handle(_ event: Event) -> Bool {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
        // Something was lost: look at everything again.
        _ = watchRoots()
        return true
      }
      let folder = folders.withLock { folders in
        event.mask & UInt32(IN_IGNORED) != 0 ? folders.removeValue(forKey: event.watch) : folders[event.watch]
      }
      guard let folder, event.mask & UInt32(IN_IGNORED) == 0, !isHidden(event.name) else { return false }
      if let only = folder.only {
        guard only.contains(event.name[...]) else { return false }
        _ = watchRoots()
        return true
      }
      guard event.mask & UInt32(IN_CREATE) != 0 || event.mask & UInt32(IN_MOVED_TO) != 0 else { return true }
      let path = folder.path + "/" + event.name
      if event.mask & UInt32(bitPattern: IN_ISDIR) != 0 { return watchTree(path, follows: false) || true }
      // A new file that is about to be written counts when it is closed; one with further names was linked whole.
      return event.mask & UInt32(IN_MOVED_TO) != 0 || Self.isWhole(path)
    }

    /// A file that was made by a link, symbolic or not, is never closed.
    private static func isWhole(_ path: String) -> Bool {
      var status = stat()
      guard lstat(path, &status) == 0 else { return false }
      return status.st_nlink > 1 || status.st_mode & S_IFMT == S_IFLNK
    }

    /// Bytes of `struct inotify_event` before the name.
    private static let eventSize = 16

    /// `struct inotify_event`, whose name of varying length Swift does not import.
    private struct Event {
      let watch: Int32
      let mask: UInt32
      let nameLength: Int
      let name: String

      init(_ buffer: UnsafeRawBufferPointer, at offset: Int) {
        watch = buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self)
        mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        nameLength = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let start = offset + InotifySource.eventSize
        let bytes = buffer[start..<min(start + nameLength, buffer.count)].prefix { $0 != 0 }
        name = String(decoding: bytes, as: UTF8.self)
      }
    }
  }
#endif
