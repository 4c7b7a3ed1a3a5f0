#if canImport(Glibc)
    import Glibc

    /// inotify(7).
    struct WatchSource: ~Copyable, Sendable {
        private let owned: Descriptor

        private static let mask =
            [IN_CREATE, IN_MODIFY, IN_ATTRIB, IN_CLOSE_WRITE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_MOVE_SELF]
            .reduce(0) { $0 | UInt32($1) } | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

        init() throws(SystemError) {
            let number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            guard number >= 0 else { throw SystemError(call: "inotify_init1", path: "watch") }
            owned = Descriptor(owning: number)
        }

        var descriptor: Int32? { owned.number }

        borrowing func add(_ path: String) throws(SystemError) -> Int {
            let handle = inotify_add_watch(owned.number, path, Self.mask)
            guard handle >= 0 else { throw SystemError(call: "inotify_add_watch", path: path) }
            return Int(handle)
        }

        borrowing func remove(_ handle: Int) { inotify_rm_watch(owned.number, Int32(handle)) }

        borrowing func take() -> DirectoryWatch.Changes {
            let number = owned.number
            var found = DirectoryWatch.Changes()
            // Room for many events; one alone needs at most 16 bytes and the longest name.
            withUnsafeTemporaryAllocation(byteCount: 16384, alignment: 8) { buffer in
                while true {
                    let count = read(number, buffer.baseAddress!, buffer.count)
                    if count < 0 && errno == EINTR { continue }
                    guard count > 0 else { return }
                    Self.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &found)
                }
            }
            return found
        }

        /// `struct inotify_event`: four 32-bit numbers, the last of them the length of the name behind, padded with zeros.
        private static func parse(_ bytes: UnsafeRawBufferPointer, into found: inout DirectoryWatch.Changes) {
            var start = 0
            while start + 16 <= bytes.count {
                let handle = Int(bytes.load(fromByteOffset: start, as: Int32.self))
                let mask = bytes.load(fromByteOffset: start + 4, as: UInt32.self)
                let length = Int(bytes.load(fromByteOffset: start + 12, as: UInt32.self))
                let name = bytes[start + 16..<start + 16 + length].prefix { $0 != 0 }
                start += 16 + length
                if mask & UInt32(IN_Q_OVERFLOW) != 0 {
                    found.wereLost = true
                } else if let kind = DirectoryWatch.Kind(mask) {
                    found.changes.append(
                        DirectoryWatch.Change(
                            handle: handle, name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self), kind: kind
                        ))
                }
            }
        }
    }

    extension DirectoryWatch.Kind {
        fileprivate init?(_ mask: UInt32) {
            func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(flag) != 0 }
            if has(IN_IGNORED) || has(IN_MOVE_SELF) || has(IN_UNMOUNT) {
                self = .ended
            } else if has(IN_CREATE) {
                self = .created
            } else if has(IN_DELETE) {
                self = .removed
            } else if has(IN_MOVED_FROM) {
                self = .movedOut
            } else if has(IN_MOVED_TO) {
                self = .movedIn
            } else if has(IN_CLOSE_WRITE) {
                self = .closed
            } else if has(IN_MODIFY) || has(IN_ATTRIB) {
                self = .written
            } else {
                return nil
            }
        }
    }
#endif
