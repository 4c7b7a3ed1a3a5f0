import SystemCalls

/// What a server counts of its connections; read from any thread.
package final class ServingCounts: Sendable {
    /// Why a connection was refused or cut.
    package enum Reason: Int, CaseIterable, Sendable {
        /// There are too many in all.
        case capacity
        /// There are too many from its address.
        case address
        /// The process has no descriptor left.
        case descriptors
        /// The PROXY header that the listener demands is missing or wrong.
        case proxy
        case draining
    }

    private let open: CounterArray
    private let refused = CounterArray(count: Reason.allCases.count)
    private let single = CounterArray(count: 2)

    /// - Parameters:
    ///   - listeners: how many listeners there are.
    init(listeners: Int) { open = CounterArray(count: listeners) }

    /// How many connections a listener's are open.
    package func openConnections(of listener: Int) -> Int { open[listener] }

    /// How many connections were refused for a reason.
    package func refusals(for reason: Reason) -> Int { refused[reason.rawValue] }

    /// How many connections were taken.
    package var accepted: Int { single[0] }

    /// How many connections were cut because they did not read.
    package var slowConsumers: Int { single[1] }

    func opened(_ listener: Int) {
        open.add(listener, 1)
        single.add(0, 1)
    }
    func closed(_ listener: Int) { open.add(listener, -1) }
    func refused(for reason: Reason) { refused.add(reason.rawValue, 1) }
    func cutSlowConsumer() { single.add(1, 1) }
}
