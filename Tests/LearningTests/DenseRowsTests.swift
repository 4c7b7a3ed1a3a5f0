import Learning
import Testing

struct DenseRowsTests {
    @Test func `rows keep their numbers`() {
        var rows = DenseRows([[1, 2], [3, 4], [5, 6]], width: 2)
        #expect(rows.count == 3)
        #expect(rows.width == 2)
        #expect((0..<3).map { rows[$0, 1] } == [2, 4, 6])
        rows[1, 0] = 9
        #expect(rows == DenseRows([[1, 2], [9, 4], [5, 6]], width: 2))
    }

    @Test func `rows of zeros can be filled`() {
        var rows = DenseRows(count: 2, width: 3)
        #expect(rows == DenseRows([[0, 0, 0], [0, 0, 0]], width: 3))
        rows[1, 2] = 1
        #expect(rows[1, 2] == 1)
        #expect(rows[0, 2] == 0)
        #expect(DenseRows(count: 0, width: 3).count == 0)
    }

    @Test func `a row of another width ends the program`() async {
        await #expect(processExitsWith: .failure) { _ = DenseRows([[1, 2], [3]], width: 2) }
    }
}
