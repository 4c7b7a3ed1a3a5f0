import Inbox
import Testing

struct BCubedTests {
    /// The example of Bagga and Baldwin 1998: five, two and five items that belong together.
    private let labels = ["a", "a", "a", "a", "a", "b", "b", "c", "c", "c", "c", "c"]

    @Test func `to join a small and a large group costs less than to join two large ones`() {
        let small = BCubed(groups: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], labels: labels)
        let large = BCubed(groups: [1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], labels: labels)
        #expect(abs(small.precision - 0.7619) < 0.0001 && small.recall == 1)
        #expect(abs(large.precision - 0.5833) < 0.0001 && large.recall == 1)
    }

    @Test func `items each alone are precise, and all together are found`() {
        let alone = BCubed(groups: Array(1...12), labels: labels)
        #expect(alone.precision == 1 && abs(alone.recall - 3.0 / 12) < 0.0001)
        #expect(BCubed(groups: [Int](repeating: 1, count: 12), labels: labels).recall == 1)
        #expect(BCubed(groups: [5, 5, 5, 5, 5, 9, 9, 7, 7, 7, 7, 7], labels: labels).f1 == 1)
        #expect(BCubed(groups: [], labels: []).f1 == 0)
    }
}
