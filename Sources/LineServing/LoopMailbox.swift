import SystemCalls

/// What other threads have to say to a loop.
struct LoopMailbox: Sendable {
    /// A message to a loop.
    enum Message: Sendable {
        case reply(connection: UInt64, place: UInt64, line: [UInt8])
    }

    func post(_ message: Message) {}
}
