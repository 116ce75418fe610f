#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file or folder. It belongs to one owner and is closed when that is done with it.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  private init(number: Int32) { self.number = number }

  deinit { _ = systemClose(number) }

  /// `openat`, never through a symbolic link at the path's end, never inherited by a child, never waiting for the
  /// other end of a pipe. Nil, with `errno` set, where the system refuses.
  static func open(_ name: String, in folder: Int32, _ flags: Int32) -> Descriptor? {
    let number = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
    return number < 0 ? nil : Descriptor(number: number)
  }

  /// `open`, through symbolic links.
  static func open(following path: String, _ flags: Int32) -> Descriptor? {
    let number = systemOpen(path, flags | O_CLOEXEC | O_NONBLOCK)
    return number < 0 ? nil : Descriptor(number: number)
  }

  /// What `fstat` says; nil, with `errno` set, where it fails.
  borrowing func status() -> stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// Reads to the end.
  borrowing func readAll(expected: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = expected + 1
    while true {
      let descriptor = number
      var outcome = 0
      bytes.reserveCapacity(bytes.count + capacity)
      bytes += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        outcome = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
        count = max(outcome, 0)
      }
      if outcome < 0 { throw SystemFailure() }
      if outcome == 0 { return bytes }
      capacity = max(expected + 1 - bytes.count, 4096)
    }
  }

  /// Reads to the end, a piece at a time.
  borrowing func readPieces(_ use: ([UInt8]) -> Void) throws(SystemFailure) {
    let descriptor = number
    while true {
      var outcome = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        outcome = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
        count = max(outcome, 0)
      }
      if outcome < 0 { throw SystemFailure() }
      if outcome == 0 { return }
      use(piece)
    }
  }

  /// Whether the file holds exactly these bytes from here on.
  borrowing func holds(_ bytes: [UInt8]) throws(SystemFailure) -> Bool {
    let descriptor = number
    var failed = false
    let same = bytes.withUnsafeBytes { expected in
      withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 16) { buffer in
        var compared = 0
        while true {
          let count = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
          failed = count < 0
          guard count > 0 else { return count == 0 && compared == expected.count }
          guard count <= expected.count - compared, let here = buffer.baseAddress, let there = expected.baseAddress,
            memcmp(here, there + compared, count) == 0
          else { return false }
          compared += count
        }
      }
    }
    if failed { throw SystemFailure() }
    return same
  }

  borrowing func write(_ bytes: [UInt8]) throws(SystemFailure) {
    let descriptor = number
    let succeeded = bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = retrying {
          systemWrite(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
        if count < 0 { return false }
        written += count
      }
      return true
    }
    if !succeeded { throw SystemFailure() }
  }

  /// The names in a folder that start with the prefix, in no order. O(all names).
  borrowing func names(startingWith prefix: StaticString) throws(SystemFailure) -> [String] {
    // The stream takes a descriptor of its own, from the folder's start, and closes it.
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemFailure() }
    guard let stream = fdopendir(copy) else {
      let failure = SystemFailure()
      _ = systemClose(copy)
      throw failure
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name is the entry's last member; its bytes go on behind it in the stream's buffer.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if strncmp(name, prefix.utf8Start, prefix.utf8CodeUnitCount) == 0 { names.append(String(cString: name)) }
    }
    return names
  }

  /// Closes at once and says whether that went well: some disks say only now that they are full.
  consuming func close() throws(SystemFailure) {
    let number = self.number
    discard self
    if systemClose(number) != 0 && errno != EINTR { throw SystemFailure() }
  }
}

/// A system call failed: its `errno`.
struct SystemFailure: Error {
  let errorNumber: Int32

  /// From `errno`, right after the call.
  init() { errorNumber = errno }

  init(_ errorNumber: Int32) { self.errorNumber = errorNumber }
}

private func retrying(_ call: () -> Int) -> Int {
  while true {
    let outcome = call()
    if outcome >= 0 || errno != EINTR { return outcome }
  }
}

// The system's own names, which methods of the same name hide.

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
