package import SystemCalls

/// Counts the connections there are, in all and by source address.
///
/// An IPv6 network of 64 bits counts as one address, since a host may choose the other 64 bits as it likes
/// (RFC 4291, 2.5.4). Peers on a Unix socket count in all only.
package struct ConnectionQuota: Sendable {
    /// Why a connection is refused.
    package enum Refusal: Sendable, Equatable, CaseIterable {
        /// There are as many connections as there may be.
        case all
        /// The source address has as many as it may have.
        case address
    }

    private let most: Int
    private let mostByAddress: Int
    private var byAddress: [PeerAddress: Int] = [:]
    /// How many connections there are.
    package private(set) var count = 0

    /// Counts up to the limits for all and for an address.
    package init(_ limits: ServingLimits) {
        most = limits.connections
        mostByAddress = limits.connectionsByAddress
    }

    /// How many source addresses have connections.
    package var addresses: Int { byAddress.count }

    /// How many addresses there is room for before the table grows.
    package var tableCapacity: Int { byAddress.capacity }

    /// How many connections come from the address.
    package func count(from address: PeerAddress) -> Int { Self.key(address).flatMap { byAddress[$0] } ?? 0 }

    /// Counts one connection more, unless it is refused. `nil` for an address that a PROXY header has yet to tell.
    package mutating func admit(from address: PeerAddress?) -> Refusal? {
        guard count < most else { return .all }
        if let address, let refusal = attribute(to: address) { return refusal }
        count += 1
        return nil
    }

    /// Counts a connection that was admitted without an address by the one that its header tells.
    package mutating func attribute(to address: PeerAddress) -> Refusal? {
        guard let key = Self.key(address) else { return nil }
        let count = byAddress[key] ?? 0
        guard count < mostByAddress else { return .address }
        byAddress[key] = count + 1
        return nil
    }

    /// Counts one connection less; `nil` if it was never counted by an address.
    package mutating func release(from address: PeerAddress?) {
        precondition(count > 0, "a connection was released that was not admitted")
        count -= 1
        guard let address, let key = Self.key(address), let before = byAddress[key] else { return }
        byAddress[key] = before > 1 ? before - 1 : nil
        shrink()
    }

    /// Makes the table small again after a rush: less than an eighth full, and not small yet.
    private mutating func shrink() {
        guard byAddress.capacity > 64, byAddress.count * 8 < byAddress.capacity else { return }
        byAddress = byAddress.filter { _ in true }
    }

    /// What stands for the address in the table; `nil` if it is not counted.
    private static func key(_ address: PeerAddress) -> PeerAddress? {
        switch address {
        case .ipv4: AddressBlock.prefix(of: address, bits: 32)
        case .ipv6: AddressBlock.prefix(of: address, bits: 64)
        case .local: nil
        }
    }
}
