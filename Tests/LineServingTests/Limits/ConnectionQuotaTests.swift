import LineServing
import SystemCalls
import TestSupport
import Testing

/// Connections are counted in all and by where they come from, and the count goes back to nothing.
struct ConnectionQuotaTests {
    private func quota(all: Int, address: Int) -> ConnectionQuota {
        var limits = ServingLimits()
        limits.connections = all
        limits.connectionsByAddress = address
        return ConnectionQuota(limits)
    }

    @Test func `an address has its share and the others theirs`() {
        var quota = quota(all: 5, address: 2)
        let first = PeerAddress.ipv4(0x7F00_0001, port: 1)
        let same = [first, .ipv4(0x7F00_0001, port: 2), .ipv4(0x7F00_0001, port: 3)].map { quota.admit(from: $0) }
        #expect(same == [nil, nil, .address])
        #expect(quota.count(from: first) == 2)
        #expect(quota.count == 2)
        let others = [.ipv4(0x7F00_0002, port: 3), .local, .local, .local].map { quota.admit(from: $0) }
        #expect(others == [nil, nil, nil, .all])
        quota.release(from: first)
        let again = quota.admit(from: first)
        #expect(again == nil)
    }

    @Test func `an IPv6 network of 64 bits counts as one address`() {
        var quota = quota(all: 10, address: 1)
        let addresses: [PeerAddress] = [
            .ipv6(1, 1, port: 1), .ipv6(1, 2, port: 1), .ipv6(2, 1, port: 1), .ipv4(1, port: 1),
        ]
        let refusals = addresses.map { quota.admit(from: $0) }
        #expect(refusals == [nil, .address, nil, nil])
    }

    @Test func `behind a proxy the address counts once its header tells it`() {
        var quota = quota(all: 10, address: 1)
        let address = PeerAddress.ipv4(1, port: 1)
        let admitted = [nil, nil].map { quota.admit(from: $0) }
        #expect(admitted == [nil, nil])
        let attributed = [address, address].map { quota.attribute(to: $0) }
        #expect(attributed == [nil, .address])
        #expect(quota.count == 2)
        quota.release(from: nil)
        quota.release(from: address)
        #expect(quota.count == 0)
        #expect(quota.addresses == 0)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `random comings and goings end at nothing, in a small table`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var quota = quota(all: 4_096, address: 3)
        var present: [PeerAddress?] = []
        var counts: [PeerAddress?: Int] = [:]
        var mostCapacity = 0
        for step in 0..<40_000 {
            let isRush = step % 20_000 < 10_000
            if present.isEmpty || Int.random(in: 0..<10, using: &random) < (isRush ? 8 : 3) {
                let address = address(using: &random)
                let count = counts[address, default: 0]
                let refusal = quota.admit(from: address)
                switch refusal {
                case .all: #expect(present.count == 4_096, "seed \(seed)")
                case .address: #expect(address != nil && address != .local && count == 3, "seed \(seed)")
                case nil:
                    #expect(address == nil || address == .local || count < 3, "seed \(seed)")
                    present.append(address)
                    counts[address, default: 0] += 1
                }
            } else {
                let index = Int.random(in: present.indices, using: &random)
                present.swapAt(index, present.count - 1)
                let address = present.removeLast()
                counts[address, default: 0] -= 1
                quota.release(from: address)
            }
            #expect(quota.count == present.count)
            mostCapacity = max(mostCapacity, quota.tableCapacity)
        }
        for address in present { quota.release(from: address) }
        #expect(quota.count == 0)
        #expect(quota.addresses == 0)
        #expect(mostCapacity > 1_000, "the rush filled no table")
        #expect(quota.tableCapacity <= 64)
    }

    private func address(using random: inout SeededGenerator) -> PeerAddress? {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: nil
        case 1: .local
        case 2...5: .ipv6(UInt64.random(in: 0..<2_000, using: &random), 0, port: 0)
        default: .ipv4(UInt32.random(in: 0..<2_000, using: &random), port: 0)
        }
    }
}
