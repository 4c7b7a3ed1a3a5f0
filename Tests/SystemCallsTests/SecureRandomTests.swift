import SystemCalls
import Testing

struct SecureRandomTests {
    @Test(arguments: [0, 1, 16, 255, 256, 257, 1_000])
    func `there are as many bytes as asked for, and every place changes`(count: Int) {
        let draws = (0..<20).map { _ in SecureRandom.bytes(count) }
        #expect(draws.allSatisfy { $0.count == count })
        // That one of a thousand places stays the same in twenty draws happens once in 10^43.
        for place in 0..<count { #expect(Set(draws.map { $0[place] }).count > 1, "place \(place)") }
    }

    @Test func `all values come`() {
        #expect(Set(SecureRandom.bytes(100_000)).count == 256)
    }
}
