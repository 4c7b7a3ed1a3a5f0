#if canImport(Glibc)
    import CLinux
    import Glibc

    /// epoll(7), with an eventfd(2) that ends a wait.
    struct KernelQueue: ~Copyable, Sendable {
        /// Carried by the events of the eventfd.
        static let wakeToken = UInt64.max
        private let epoll: Descriptor
        private let alarm: Descriptor

        init() throws(SystemError) {
            let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
            guard epoll >= 0 else { throw SystemError(call: "epoll_create1", path: "poller") }
            let first = Descriptor(owning: epoll)
            let alarm = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
            guard alarm >= 0 else { throw SystemError(call: "eventfd", path: "poller") }
            let second = Descriptor(owning: alarm)
            var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(u64: Self.wakeToken))
            guard epoll_ctl(epoll, EPOLL_CTL_ADD, alarm, &event) == 0 else {
                throw SystemError(call: "epoll_ctl", path: "poller")
            }
            self.epoll = first
            self.alarm = second
        }

        borrowing func add(_ descriptor: Int32, token: UInt64, _ interest: Poller.Interest) throws(SystemError) {
            try control(EPOLL_CTL_ADD, descriptor, token, interest)
        }

        borrowing func change(_ descriptor: Int32, token: UInt64, _ interest: Poller.Interest) throws(SystemError) {
            try control(EPOLL_CTL_MOD, descriptor, token, interest)
        }

        borrowing func remove(_ descriptor: Int32) {
            var event = epoll_event()
            epoll_ctl(epoll.number, EPOLL_CTL_DEL, descriptor, &event)
        }

        private borrowing func control(
            _ operation: Int32, _ descriptor: Int32, _ token: UInt64, _ interest: Poller.Interest
        ) throws(SystemError) {
            var flags: UInt32 = 0
            if interest.contains(.reads) { flags |= EPOLLIN.rawValue }
            if interest.contains(.writes) { flags |= EPOLLOUT.rawValue }
            var event = epoll_event(events: flags, data: epoll_data_t(u64: token))
            guard epoll_ctl(epoll.number, operation, descriptor, &event) == 0 else {
                throw SystemError(call: "epoll_ctl", path: "poller")
            }
        }

        /// Adds what is ready; an interrupted wait is one whose time is over.
        borrowing func wait(milliseconds: Int32, into events: inout [Poller.Event]) throws(SystemError) {
            let (epoll, alarm) = (epoll.number, alarm.number)
            let isGood = withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 256) { buffer in
                let count = epoll_wait(epoll, buffer.baseAddress!, Int32(buffer.count), milliseconds)
                guard count >= 0 else { return errno == EINTR }
                for event in buffer[..<Int(count)] {
                    if event.data.u64 == Self.wakeToken {
                        var calls: UInt64 = 0
                        _ = read(alarm, &calls, 8)
                    } else {
                        events.append(Poller.Event(event))
                    }
                }
                return true
            }
            guard isGood else { throw SystemError(call: "epoll_wait", path: "poller") }
        }

        /// Makes the eventfd readable.
        borrowing func wake() {
            var one: UInt64 = 1
            _ = write(alarm.number, &one, 8)
        }
    }

    extension Poller.Event {
        fileprivate init(_ event: epoll_event) {
            let flags = event.events
            self.init(
                token: event.data.u64, isReadable: flags & EPOLLIN.rawValue != 0,
                isWritable: flags & EPOLLOUT.rawValue != 0,
                isHungUp: flags & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0)
        }
    }
#endif
