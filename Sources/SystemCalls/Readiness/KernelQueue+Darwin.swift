#if canImport(Darwin)
    import Darwin

    /// kqueue(2), with a user event that ends a wait.
    struct KernelQueue: ~Copyable, Sendable {
        /// Carried by the user event.
        static let wakeToken = UInt64.max
        private let queue: Descriptor

        init() throws(SystemError) {
            let number = kqueue()
            guard number >= 0 else { throw SystemError(call: "kqueue", path: "poller") }
            let queue = Descriptor(owning: number)
            _ = fcntl(number, F_SETFD, FD_CLOEXEC)
            guard Self.apply(EVFILT_USER, EV_ADD | EV_CLEAR, 0, Self.wakeToken, to: number) == 0 else {
                throw SystemError(call: "kevent", path: "poller")
            }
            self.queue = queue
        }

        borrowing func add(_ descriptor: Int32, token: UInt64, _ interest: Poller.Interest) throws(SystemError) {
            try change(descriptor, token: token, interest)
        }

        borrowing func change(_ descriptor: Int32, token: UInt64, _ interest: Poller.Interest) throws(SystemError) {
            // There are two filters, each of which is there or not.
            for (filter, wanted) in [(EVFILT_READ, Poller.Interest.reads), (EVFILT_WRITE, .writes)] {
                let isWanted = interest.contains(wanted)
                let answer = Self.apply(
                    filter, isWanted ? EV_ADD : EV_DELETE, UInt(descriptor), token, to: queue.number)
                guard answer == 0 || !isWanted && errno == ENOENT else {
                    throw SystemError(call: "kevent", path: "poller")
                }
            }
        }

        borrowing func remove(_ descriptor: Int32) {
            for filter in [EVFILT_READ, EVFILT_WRITE] {
                _ = Self.apply(filter, EV_DELETE, UInt(descriptor), 0, to: queue.number)
            }
        }

        private static func apply(
            _ filter: Int, _ flags: Int32, _ identifier: UInt, _ token: UInt64, fflags: UInt32 = 0, to queue: Int32
        ) -> Int32 {
            var event = kevent(
                ident: identifier, filter: Int16(filter), flags: UInt16(flags), fflags: fflags, data: 0,
                udata: UnsafeMutableRawPointer(bitPattern: UInt(token)))
            return kevent(queue, &event, 1, nil, 0, nil)
        }

        private static func apply(
            _ filter: Int32, _ flags: Int32, _ identifier: UInt, _ token: UInt64, fflags: UInt32 = 0, to queue: Int32
        ) -> Int32 { apply(Int(filter), flags, identifier, token, fflags: fflags, to: queue) }

        /// Adds what is ready, a descriptor's reading and writing as two events; an interrupted wait is one whose time
        /// is over.
        borrowing func wait(milliseconds: Int32, into events: inout [Poller.Event]) throws(SystemError) {
            let number = queue.number
            var time = timespec(tv_sec: Int(milliseconds / 1000), tv_nsec: Int(milliseconds % 1000) * 1_000_000)
            let isGood = withUnsafeTemporaryAllocation(of: kevent.self, capacity: 256) { buffer in
                let count = withUnsafePointer(to: &time) { limit in
                    kevent(number, nil, 0, buffer.baseAddress!, Int32(buffer.count), milliseconds < 0 ? nil : limit)
                }
                guard count >= 0 else { return errno == EINTR }
                for event in buffer[..<Int(count)] where Int32(event.filter) != Int32(EVFILT_USER) {
                    events.append(Poller.Event(event))
                }
                return true
            }
            guard isGood else { throw SystemError(call: "kevent", path: "poller") }
        }

        /// Triggers the user event.
        borrowing func wake() {
            _ = Self.apply(
                EVFILT_USER, 0, 0, Self.wakeToken, fflags: UInt32(NOTE_TRIGGER), to: queue.number)
        }
    }

    extension Poller.Event {
        fileprivate init(_ event: kevent) {
            let isRead = Int32(event.filter) == Int32(EVFILT_READ)
            let hasEnded = Int32(event.flags) & EV_EOF != 0
            self.init(
                token: UInt64(UInt(bitPattern: event.udata)), isReadable: isRead, isWritable: !isRead,
                isHungUp: hasEnded && (!isRead || event.fflags != 0))
        }
    }
#endif
