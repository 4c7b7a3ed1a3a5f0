#if os(Linux)
    import Foundation

    /// Tells whether anything in some directories was opened, read, changed, made or removed (inotify(7)), whatever becomes
    /// of the times of access.
    struct OpenWatch: ~Copyable {
        private let descriptor: Int32

        /// Watches a directory and all below it.
        init(_ path: String) throws {
            descriptor = inotify_init1(O_NONBLOCK)
            guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
            let inner = try FileManager.default.subpathsOfDirectory(atPath: path).map { "\(path)/\($0)" }
            for path in [path] + inner { inotify_add_watch(descriptor, path, 0xFFF) }
        }

        deinit { close(descriptor) }

        /// The bytes of what happened since the last time; 0 for nothing.
        func eventBytes() -> Int {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            return max(0, read(descriptor, &buffer, buffer.count))
        }
    }
#endif
