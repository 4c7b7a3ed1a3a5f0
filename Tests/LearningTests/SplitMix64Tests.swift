import Learning
import Testing

struct SplitMix64Tests {
    @Test(
        arguments: [
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
                ]
            ),
            (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
        ] as [(UInt64, [UInt64])])
    func `the numbers are those of the reference implementation`(seed: UInt64, numbers: [UInt64]) {
        var random = SplitMix64(seed: seed)
        #expect(numbers.map { _ in random.next() } == numbers)
    }

    @Test(arguments: [1, 2, 3, 10, 1_000])
    func `numbers below a bound are below it, and about equally frequent`(bound: Int) {
        var random = SplitMix64(seed: 7)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<bound * 400 { counts[random.next(below: bound)] += 1 }
        #expect(counts.allSatisfy { (280...520).contains($0) })
    }

    private static func shuffled(_ count: Int, seed: UInt64) -> [Int] {
        var random = SplitMix64(seed: seed)
        var elements = Array(0..<count)
        random.shuffle(&elements)
        return elements
    }

    @Test(arguments: [0, 1, 2, 20])
    func `a shuffle keeps the elements, and one seed gives one order`(count: Int) {
        #expect(Self.shuffled(count, seed: 1).sorted() == Array(0..<count))
        #expect(Self.shuffled(count, seed: 1) == Self.shuffled(count, seed: 1))
    }

    @Test func `another seed gives another order`() {
        #expect(Self.shuffled(20, seed: 1) != Self.shuffled(20, seed: 2))
    }

    @Test func `every order of three elements comes up about equally often`() {
        var random = SplitMix64(seed: 3)
        var counts: [[Int]: Int] = [:]
        for _ in 0..<6_000 {
            var elements = [0, 1, 2]
            random.shuffle(&elements)
            counts[elements, default: 0] += 1
        }
        #expect(counts.count == 6)
        #expect(counts.values.allSatisfy { (880...1_120).contains($0) })
    }
}
