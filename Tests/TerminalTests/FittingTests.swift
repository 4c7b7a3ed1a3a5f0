import Terminal
import Testing

struct FittingTests {
    @Test(arguments: [(0, ""), (1, ""), (2, "日"), (3, "日"), (4, "日本"), (5, "日本a"), (99, "日本a")])
    func `a prefix never cuts a wide character in half`(columns: Int, prefix: String) {
        #expect("日本a".prefix(fitting: columns) == prefix)
    }

    @Test func `padding fills to the column on the side asked for`() {
        #expect("窓口".padded(to: 6, alignment: .left) == "窓口  ")
        #expect("窓口".padded(to: 6, alignment: .right) == "  窓口")
        #expect("窓口".padded(to: 3, alignment: .left) == "窓口")
    }

    @Test(arguments: [(6, "日本語"), (5, "日本…"), (4, "日…"), (2, "…"), (1, "…"), (0, "")])
    func `truncation leaves room for its mark`(columns: Int, truncated: String) {
        #expect("日本語".truncated(to: columns) == truncated)
    }
}
