import LineServing
import SystemCalls
import TestSupport
import Testing

/// A PROXY header is read whole or not at all, and nothing else passes for one.
struct ProxyHeaderReaderTests {
    private typealias Step = ProxyHeaderReader.Step

    /// What a whole input gives, and how much of it was taken.
    private func read(_ bytes: [UInt8], cutAt place: Int? = nil) -> (step: Step, taken: Int) {
        var reader = ProxyHeaderReader()
        var taken = 0
        for part in [bytes[..<(place ?? bytes.count)], bytes[(place ?? bytes.count)...]] {
            var offset = 0
            let part = Array(part)
            let step = reader.take(part.span, at: &offset)
            taken += offset
            if step != .needsMore { return (step, taken) }
        }
        return (.needsMore, taken)
    }

    private static let good: [(bytes: [UInt8], source: PeerAddress?)] = [
        (ProxyHeaderSample.ipv4.bytes, .ipv4(0xC000_0201, port: 0xC001)),
        (ProxyHeaderSample.ipv6.bytes, .ipv6(0x2001_0DB8_0000_0000, 1, port: 0xC001)),
        (ProxyHeaderSample.unix.bytes, .local), (ProxyHeaderSample.local.bytes, nil),
        (ProxyHeaderSample.unspecified.bytes, nil),
        (ProxyHeaderSample(command: 0x20, family: 0x77, addresses: [1, 2, 3]).bytes, nil),
        (
            ProxyHeaderSample(vectors: ProxyHeaderSample.vector(4, []) + ProxyHeaderSample.vector(2, [0x61])).bytes,
            .ipv4(0xC000_0201, port: 0xC001)
        ),
        (ProxyHeaderSample.ipv4.withChecksum, .ipv4(0xC000_0201, port: 0xC001)),
        (
            ProxyHeaderSample(
                family: 0x21,
                addresses: [UInt8](repeating: 0, count: 10) + [255, 255, 10, 0, 0, 7]
                    + [UInt8](repeating: 0, count: 16) + [0, 1, 0, 2]
            ).bytes, .ipv4(0x0A00_0007, port: 1)
        ),
    ]

    @Test(arguments: good.indices)
    func `a good header gives its source at every split and takes nothing behind it`(index: Int) {
        let (bytes, source) = Self.good[index]
        let input = bytes + Array("PING\n".utf8)
        var expected: Step?
        for place in 0...input.count {
            let (step, taken) = read(input, cutAt: place)
            guard case .accepted(let header) = step else {
                Issue.record("\(step) at \(place)")
                continue
            }
            #expect(header.source == source)
            #expect(taken == bytes.count)
            #expect(expected == nil || step == expected)
            expected = step
        }
    }

    @Test(arguments: good.indices)
    func `every truncation waits`(index: Int) {
        let bytes = Self.good[index].bytes
        for count in 0..<bytes.count { #expect(read(Array(bytes[..<count])).step == .needsMore) }
    }

    @Test(arguments: [
        ProxyHeaderSample(family: 0x12).bytes, ProxyHeaderSample(family: 0x22).bytes,
        ProxyHeaderSample(family: 0x32).bytes, ProxyHeaderSample(family: 0x01).bytes,
        ProxyHeaderSample(family: 0x10).bytes, ProxyHeaderSample(family: 0x41).bytes,
        ProxyHeaderSample(command: 0x22).bytes, ProxyHeaderSample(command: 0x11).bytes,
        ProxyHeaderSample(command: 0x31).bytes, ProxyHeaderSample(addresses: [1, 2, 3]).bytes,
        ProxyHeaderSample(family: 0x21).bytes, ProxyHeaderSample(family: 0x31).bytes,
        ProxyHeaderSample(vectors: [4]).bytes, ProxyHeaderSample(vectors: [4, 0]).bytes,
        ProxyHeaderSample(vectors: [4, 0, 1]).bytes, ProxyHeaderSample(vectors: [4, 255, 255, 0]).bytes,
        ProxyHeaderSample(vectors: ProxyHeaderSample.vector(3, [1, 2, 3, 4])).bytes,
        ProxyHeaderSample(vectors: ProxyHeaderSample.vector(3, [])).bytes,
    ])
    func `an unsound header is refused`(bytes: [UInt8]) {
        #expect(read(bytes).step == .refused)
        #expect(read(bytes, cutAt: bytes.count - 1).step == .refused)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n", "\r\n\r\nPING\n", "\u{16}\u{3}\u{1}",
        "SSH-2.0-x\r\n", "{\"op\":\"ping\"}\n", "\n",
    ])
    func `other protocols are refused at their first octet that differs`(text: String) {
        let bytes = Array(text.utf8)
        let first = zip(bytes, ProxyHeaderSample.signature).enumerated().first { $1.0 != $1.1 }!.offset
        #expect(read(bytes).step == .refused)
        #expect(read(bytes).taken == first + 1)
        #expect(read(Array(bytes[..<first])).step == .needsMore)
    }

    @Test func `a header of 4 KiB passes and a longer one is refused before it comes`() {
        let filler = ProxyHeaderSample.vector(4, [UInt8](repeating: 0, count: 4_096 - 16 - 12 - 3))
        let longest = ProxyHeaderSample(vectors: filler).bytes
        #expect(longest.count == 4_096)
        #expect(read(longest).step != .refused)
        var longer = ProxyHeaderSample(vectors: filler + [0]).bytes
        #expect(read(longer).step == .refused)
        longer.removeLast(longer.count - 16)
        #expect(read(longer).step == .refused)
    }

    @Test func `after its end a reader takes nothing`() {
        var reader = ProxyHeaderReader()
        let bytes = ProxyHeaderSample.local.bytes
        for expected in [16, 0] {
            var offset = 0
            _ = reader.take(bytes.span, at: &offset)
            #expect(offset == expected)
        }
    }

    @Test func `the samples' checksum is CRC-32C`() {
        #expect(ProxyHeaderSample.checksum(Array("123456789".utf8)) == 0xE306_9283)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `1,000 damaged headers with a checksum are never accepted for another source`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let samples = [ProxyHeaderSample.ipv4, .ipv6, .unix]
        for round in 0..<1_000 {
            let sample = samples[round % samples.count]
            let good = sample.withChecksum
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes[index] = [0, 255].randomElement(using: &random)!
                case 2: bytes.remove(at: index)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
                }
            }
            let (step, taken) = read(bytes, cutAt: Int.random(in: 0...bytes.count, using: &random))
            #expect(taken <= bytes.count)
            guard case .accepted(let header) = step, !bytes.starts(with: good) else { continue }
            // What is left to be accepted is a header without the checksum: of an own connection of the proxy, which
            // gives no source, or one whose vector has become another.
            let lostItsChecksum = bytes[12] == 0x20 || bytes[13] == 0 || bytes[good.count - 7] != 3
            #expect(lostItsChecksum, "seed \(seed), round \(round): \(header) from \(bytes)")
        }
    }

    @Test func `every single flipped bit of a header with a checksum is noticed or gives no source`() {
        for sample in [ProxyHeaderSample.ipv4, .ipv6, .unix] {
            let good = sample.withChecksum
            for index in good.indices where index != good.count - 7 {
                for bit in 0..<8 {
                    var bytes = good
                    bytes[index] ^= 1 << UInt8(bit)
                    if case .accepted(let header) = read(bytes).step { #expect(header.source == nil) }
                }
            }
        }
    }
}
