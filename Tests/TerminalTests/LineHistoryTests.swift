import Terminal
import Testing

struct LineHistoryTests {
    private func history(_ lines: String..., capacity: Int = 10) -> LineHistory {
        var history = LineHistory(capacity: capacity)
        for line in lines { history.add(line) }
        return history
    }

    @Test func `goes up and back down to the draft`() {
        var history = history("一", "two")
        #expect(history.earlier(than: "書きかけ") == "two")
        #expect(history.earlier(than: "two") == "一")
        #expect(history.earlier(than: "一") == nil)
        #expect(history.later() == "two")
        #expect(history.later() == "書きかけ")
        #expect(history.later() == nil)
    }

    @Test func `skips blank lines and repetitions of the newest`() {
        #expect(history("a", "", "  ", "　", "a", "b", "a").lines == ["a", "b", "a"])
    }

    @Test func `keeps the newest lines within its capacity`() {
        #expect(history("1", "2", "3", capacity: 2).lines == ["2", "3"])
        var empty = history("1", capacity: 0)
        #expect(empty.earlier(than: "") == nil)
    }

    @Test func `adding a line returns to the bottom`() {
        var history = history("a", "b")
        _ = history.earlier(than: "draft")
        _ = history.earlier(than: "b")
        history.add("c")
        #expect(history.later() == nil)
        #expect(history.earlier(than: "") == "c")
    }
}
