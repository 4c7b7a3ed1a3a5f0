/// Collects a PROXY header from what a proxy sends first, and takes nothing of what follows it.
package struct ProxyHeaderReader: Sendable {
    /// What one call found.
    package enum Step: Sendable, Equatable {
        case needsMore
        case accepted(ProxyHeader)
        /// It is no header of version 2, or a damaged one; nothing more is taken.
        case refused
    }

    private var header: [UInt8] = []
    private var length: Int?
    private var isOver = false

    /// A reader at the beginning of a connection.
    package init() {}

    /// Takes octets of the header from `bytes` from `offset` on, which it moves behind them.
    package mutating func take(_ bytes: Span<UInt8>, at offset: inout Int) -> Step {
        if isOver { return .refused }
        while offset < bytes.count {
            header.append(bytes[offset])
            offset += 1
            if header.count <= ProxyHeader.signature.count, header.last != ProxyHeader.signature[header.count - 1] {
                return end(.refused)
            }
            if header.count == ProxyHeader.fixedOctets {
                length = ProxyHeader.length(header.span)
                if length == nil { return end(.refused) }
            }
            if header.count == length { return end(ProxyHeader(header.span).map(Step.accepted) ?? .refused) }
        }
        return .needsMore
    }

    private mutating func end(_ step: Step) -> Step {
        header = []
        isOver = true
        return step
    }
}
