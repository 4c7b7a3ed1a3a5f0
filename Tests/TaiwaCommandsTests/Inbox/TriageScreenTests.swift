import Dialogue
import Inbox
import SystemCalls
import TaiwaCommands
import Terminal
import Testing
import TextAnalysis

/// What keys do in the triage.
struct TriageScreenTests {
    private static let openingHours = AnswerID(rawValue: "opening-hours")

    @Test func `the likely answer takes three keys, and the next group is chosen`() {
        var script = ScreenScript()
        script.press("a", .enter)
        #expect(script.frame.contains("these 2 lines would now be answered by opening-hours"))
        #expect(script.desk.performed.isEmpty)
        script.press("y")
        #expect(script.desk.performed == [.attach(.group(GroupID(5)), to: Self.openingHours)])
        #expect(script.notice == "g_5: taught to opening-hours")
        #expect(script.chosen?.contains("マイナンバーカード") == true)
    }

    @Test func `from the detail the next group's detail follows, and after the last one the list`() {
        var script = ScreenScript()
        script.press(.enter, "d")
        #expect(script.frame.hasPrefix("g_7  acme/ward-office"))
        script.press("d")
        #expect(script.frame.hasPrefix("g_12  cafe"))
        script.press("d")
        #expect(script.frame.hasPrefix("taiwa inbox  0 groups") && script.frame.contains("Nothing is open."))
    }

    @Test func `no goes back to the choice, and nothing is done`() {
        var script = ScreenScript()
        script.press("a", .down, .enter, "n")
        #expect(script.chosen?.contains("table-booking") == true)
        script.press(.escape)
        #expect(script.frame.hasPrefix("taiwa inbox") && script.desk.performed.isEmpty)
    }

    @Test(arguments: ["ｵｰﾂ", "OAT", "変えられ コーヒー"])
    func `answers are found by typing, whatever the width and case`(query: String) {
        var script = ScreenScript()
        script.press("a")
        script.type(query)
        #expect(script.chosen?.contains("oat-milk") == true)
        #expect(!script.frame.contains("table-booking"))
        script.press(.enter, "y")
        #expect(script.desk.performed == [.attach(.group(GroupID(5)), to: AnswerID(rawValue: "oat-milk"))])
    }

    @Test func `a search that finds no answer takes none`() {
        var script = ScreenScript()
        script.press("a")
        script.type("zzz")
        script.press(.enter)
        #expect(script.frame.contains("no answer has these words"))
        #expect(script.desk.requests.last == .choices(GroupID(5)))
    }

    @Test func `a new answer is written in both languages, and asked about first`() {
        var script = ScreenScript()
        script.press("n")
        script.type("祝日の営業 q")
        script.press(.enter)
        script.type("祝日も開いています。")
        script.press(.enter)
        script.type("Open on holidays, too.")
        script.press(.control(.s))
        #expect(script.desk.performed.isEmpty)
        script.press("y")
        #expect(
            script.desk.performed == [
                .answer(.group(GroupID(5)), title: "祝日の営業 q", text: "祝日も開いています。\nOpen on holidays, too.")
            ])
    }

    @Test func `an answer without title or text is not tried`() {
        var script = ScreenScript()
        script.press("n", .tab)
        script.type("text")
        script.press(.control(.s))
        #expect(script.notice == "the answer has no title yet")
        script.press(.tab, "t", .tab, .control(.u), .control(.s))
        #expect(script.notice == "the answer has no text yet")
        #expect(!script.desk.requests.contains { if case .preview = $0 { true } else { false } })
    }

    @Test func `what cannot be done says why, and what was written is still there`() {
        let desk = ScriptedDesk()
        desk.state.withLock { $0.failure = "the text holds a telephone number at character 3" }
        var script = ScreenScript(desk: desk)
        script.press("n")
        script.type("title")
        script.press(.enter)
        script.type("09012345678")
        script.press(.control(.s))
        #expect(script.notice == "the text holds a telephone number at character 3")
        #expect(script.frame.contains("title: title") && script.frame.contains("  09012345678"))
    }

    @Test func `marked lines alone are acted on, and can be split off`() {
        var script = ScreenScript()
        script.press(.enter, " ", .down, " ", "d")
        let marked = [AlertID(50), AlertID(52)]
        #expect(script.desk.performed == [.dismiss(.alerts(marked))])
        script.press("s")
        #expect(script.desk.performed.last == .split(marked))
    }

    @Test func `splitting without marks says how to mark`() {
        var script = ScreenScript()
        script.press(.enter, "s")
        #expect(script.notice == "mark the lines first, with the space bar" && script.desk.performed.isEmpty)
    }

    @Test func `two groups of one bundle are merged, of two bundles they stay apart`() {
        var script = ScreenScript()
        script.press("m", .down, "m")
        #expect(script.notice == "g_5 is of cafe, g_7 of acme/ward-office: they stay apart")
        script.press(.down, "m")
        #expect(script.desk.performed == [.merge(GroupID(5), into: GroupID(12))])
        #expect(script.chosen?.contains("wifi password") == true)
    }

    @Test func `the last actions are taken back one by one`() {
        var script = ScreenScript()
        script.press("d", "a", .enter, "y", "u")
        #expect(
            script.desk.requests.last { if case .undo = $0 { true } else { false } }
                == .undo(.takeBack([ExampleID(88)])))
        #expect(script.chosen?.contains("are you open on holidays") == true)
        script.press("u")
        #expect(script.desk.performed.last == .reopen(.alerts([AlertID(1)])))
        script.press("u")
        #expect(script.notice == "there is nothing to take back")
    }

    @Test func `claiming what is claimed gives it back`() {
        var script = ScreenScript()
        script.press("c", .end, "c")
        #expect(script.desk.performed == [.claim(.group(GroupID(5))), .release(.group(GroupID(12)))])
    }

    @Test func `search and filters are asked for at once, and Esc ends a search`() {
        var script = ScreenScript()
        script.press("/")
        script.type("wifi")
        script.press(.enter)
        #expect(script.frame.contains("1 group, 2 open  /wifi"))
        script.press(.escape)
        #expect(script.frame.contains("3 groups"))
        script.press("f", .right, .down, .down, .down, .down, .left, .left, .enter)
        var filter = TriageFilter()
        (filter.domain, filter.state) = (ScriptedDesk.wardOffice, .dismissed)
        #expect(script.desk.requests.last == .groups(filter))
    }

    @Test func `Tab goes to the next group that is open, round and round`() {
        var script = ScreenScript()
        script.press(.tab, .tab)
        #expect(script.chosen?.contains("wifi") == true)
        script.press(.tab)
        #expect(script.chosen?.contains("holidays") == true)
        script.press(.enter, .tab)
        #expect(script.frame.hasPrefix("g_7"))
    }

    @Test func `what comes in appears, and the chosen group stays chosen`() {
        var script = ScreenScript()
        script.press(.down)
        let new = ScriptedDesk.group(
            13, ScriptedDesk.cafe, "駐車場はありますか", count: 1, open: 1, [.unanswered: 1], days: [1], .japanese, seen: 0)
        script.desk.state.withLock { $0.groups.insert(ScriptedDesk.seenFirst(new, at: ScriptedDesk.noon + 1), at: 0) }
        script.screen.now += 10
        script.change()
        #expect(script.frame.contains("4 groups") && script.notice == "new: 駐車場はありますか")
        #expect(script.chosen?.contains("マイナンバー") == true)
    }

    @Test func `an open group that others change is shown as it is now, with its marks`() {
        var script = ScreenScript()
        script.press(.enter, " ")
        script.desk.state.withLock { state in
            state.groups[0] = ScriptedDesk.group(
                5, ScriptedDesk.cafe, "are you open on holidays", count: 15, open: 13, [.unanswered: 15], days: [15],
                seen: 0)
        }
        script.change()
        #expect(script.frame.contains("13 of 15 open") && script.frame.contains("1 marked"))
    }

    @Test func `of ten thousand groups what shows is what is asked about`() {
        let desk = ScriptedDesk()
        desk.state.withLock { state in
            state.groups = (1...10_000).map { number in
                ScriptedDesk.group(
                    number, ScriptedDesk.cafe, "question \(number)", count: 1, open: 1, [.unanswered: 1], days: [1],
                    seen: 1)
            }
        }
        var script = ScreenScript(desk: desk)
        script.press(.end)
        #expect(script.chosen?.contains("question 10000") == true)
        script.press(.pageUp)
        #expect(script.chosen?.contains("question 9984") == true)
        script.idle()
        let fixes = script.desk.requests.count { if case .fix = $0 { true } else { false } }
        #expect(fixes == 16)
    }

    @Test func `a fix that is known is not looked for again until its group grows`() {
        var script = ScreenScript()
        script.idle()
        script.change()
        #expect(script.screen.idleRequest == nil)
        script.desk.state.withLock { state in
            state.groups[1] = ScriptedDesk.group(
                7, ScriptedDesk.wardOffice, "x", count: 10, open: 10, [.unanswered: 1], days: [1], seen: 1)
        }
        script.change()
        #expect(script.screen.idleRequest == .fix(GroupID(7)))
    }

    @Test func `q and Ctrl-C leave, Ctrl-Z stops, and in a text q is a letter`() {
        var script = ScreenScript()
        script.press("n", "q")
        #expect(script.effects.isEmpty && script.frame.contains("title: q"))
        script.press(.control(.c), "q", .control(.c), .control(.z), .control(.l))
        #expect(script.effects == [.leave, .leave, .stop, .redraw])
    }
}
