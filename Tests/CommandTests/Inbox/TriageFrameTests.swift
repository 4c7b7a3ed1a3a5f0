import TaiwaCommands
import Terminal
import Testing

struct TriageFrameTests {
    @Test func `p`() {
        for (columns, rows) in [(80, 24), (40, 12), (120, 40), (20, 5)] {
            var script = ScreenScript(columns: columns, rows: rows)
            script.idle()
            print(script.frame); print("=====")
            script.press(.enter)
            print(script.frame); print("=====")
            script.press("a")
            print(script.frame); print("=====")
            script.press(.enter)
            print(script.frame); print("=====")
            script.press("n", .escape, "n")
            script.type("休日の営業")
            script.press(.enter)
            script.type("祝日も開いています。We are open on holidays too, and on Sundays from nine to five")
            script.press(.enter, "a")
            print(script.frame); print("=====")
            script.press(.escape, .escape, "f", .down)
            print(script.frame); print("=====")
            script.press(.escape, "?")
            print(script.frame); print("=====")
        }
    }
}
