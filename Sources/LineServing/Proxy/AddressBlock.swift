package import SystemCalls

/// The addresses that share their first bits, such as `10.0.0.0/8` or `2001:db8::/32` (CIDR, RFC 4632).
package struct AddressBlock: Sendable, Hashable {
    private let network: PeerAddress
    private let bits: Int

    /// Reads a block, or a single address without `/`.
    ///
    /// `nil` for anything else, also where the address has bits behind the prefix: `10.1.2.3/8` says either more or
    /// less than was meant.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let address = PeerAddress(parts[0]) else { return nil }
        let most: Int
        switch address {
        case .ipv4(_, 0) where !parts[0].utf8.contains(0x3A): most = 32
        case .ipv6(_, _, 0) where !parts[0].utf8.contains(0x5B): most = 128
        default: return nil
        }
        var bits = most
        if parts.count == 2 {
            let digits = parts[1].utf8
            guard (1...3).contains(digits.count), digits.allSatisfy({ 0x30...0x39 ~= $0 }),
                let prefix = Int(parts[1]), prefix <= most
            else { return nil }
            bits = prefix
        }
        guard Self.prefix(of: address, bits: bits) == address else { return nil }
        network = address
        self.bits = bits
    }

    /// Whether an address is of the block; its port does not matter, and a Unix socket is of none.
    package func contains(_ address: PeerAddress) -> Bool {
        switch (network, address) {
        case (.ipv4, .ipv4), (.ipv6, .ipv6): Self.prefix(of: address, bits: bits) == network
        default: false
        }
    }

    /// The address without its port and without the bits behind the prefix.
    static func prefix(of address: PeerAddress, bits: Int) -> PeerAddress {
        switch address {
        case .ipv4(let number, _): .ipv4(number & ~(UInt32.max >> UInt32(bits)), port: 0)
        case .ipv6(let high, let low, _):
            .ipv6(high & ~(UInt64.max >> UInt64(bits)), low & ~(UInt64.max >> UInt64(max(0, bits - 64))), port: 0)
        case .local: .local
        }
    }
}

extension AddressBlock: CustomStringConvertible {
    package var description: String { "\(network.address)/\(bits)" }
}
