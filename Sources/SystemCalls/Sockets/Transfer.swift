/// What came of one attempt to read or write without waiting.
package enum Transfer: Sendable, Equatable {
    /// So many bytes went over, which may be fewer than asked for.
    case moved(Int)
    /// Nothing can go over now; the poller tells when.
    case wouldBlock
    /// The peer has said that it sends no more.
    case ended
    /// The connection is of no more use.
    case failed(SystemError)
}
