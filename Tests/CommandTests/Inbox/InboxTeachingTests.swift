import Testing

/// What `taiwa inbox` teaches.
struct InboxTeachingTests {
    private let filled: FilledInbox

    init() throws { filled = try FilledInbox() }

    @Test func `the likely fix is shown, and with why`() throws {
        let run = try filled.taiwa("show", "g_3")
        run.expect(0)
        #expect(
            run.outputLines.contains { $0.contains(#/^fix: attach to opening-hours “Opening hours”, \d+ % sure$/#) })
        #expect(run.outputLines.contains { $0.hasPrefix("why: ") })
        let json = try filled.taiwa("show", "g_4", "--format", "json").json()
        #expect(json["fix"]?["fix"] == .string("new_answer") && json["fix"]?["answer"] == .null)
    }

    @Test func `a preview says what the lines and the exam would get, and keeps nothing`() throws {
        let run = try filled.taiwa("attach", "g_3", "opening-hours", "--preview")
        run.expect(0)
        #expect(run.outputLines.first == "this line would now be answered by opening-hours")
        #expect(run.outputLines.last == "exam of 5 questions: nothing changes")
        #expect(try filled.groups().count == 4)
        let json = try filled.taiwa("attach", "g_3", "opening-hours", "--preview", "--format", "json")
        json.expect(0)
        #expect(try json.json()["lines"]?.elements.first?["answered"] == .bool(true))
        #expect(try json.json()["exam"]?["questions"] == .number(5))
    }

    @Test func `a preview that breaks a question of the exam names it, and fails`() throws {
        try filled.ask("latte with oat milk please")
        let group = try #require(try filled.groups()["latte with oat milk please"])
        let run = try filled.taiwa("attach", group, "opening-hours", "--preview")
        run.expect(1)
        #expect(run.outputLines.contains("exam of 5 questions: 1 broken"))
        #expect(run.outputLines.contains("  broken: latte with oat milk please – oat-milk, now opening-hours"))
        let done = try filled.taiwa("attach", group, "opening-hours", "--yes")
        done.expect(0)
        #expect(done.output.hasSuffix("; 1 of 5 exam questions are broken\n"))
    }

    @Test func `lines that are attached are resolved, and open again when they are taken back`() throws {
        let run = try filled.taiwa("attach", "g_1", "lost-umbrella", "--yes", "--by", "hana", "--format", "json")
        run.expect(0)
        let done = try #require(try run.json().elements.first)
        #expect(done["examples"]?.elements == [.string("e_1")] && done["durable"] == .bool(true))
        #expect(done["alerts"]?.elements == [.string("a_1"), .string("a_4")])
        let shown = try filled.taiwa("show", "a_4", "--format", "json").json()
        #expect(shown["state"] == .string("resolved") && shown["by"] == .string("hana"))
        #expect(try filled.groups().count == 3)
        let back = try filled.taiwa("undo", "e_1")
        back.expect(0)
        #expect(back.output == "e_1 is taken back\n")
        #expect(try filled.groups().count == 4)
        try filled.taiwa("undo", "e_7").expect(3)
    }

    @Test func `a new answer comes from standard input, and others can be attached to it`() throws {
        let run = try filled.taiwa(
            "answer", "g_1", "--title", "Car park", "--yes", input: "There is a car park behind the house.\n")
        run.expect(0)
        #expect(run.output == "g_1: 1 line is answered by car-park now (e_1)\n")
        let more = try filled.taiwa("attach", "g_2", "car-park", "--yes")
        more.expect(0)
        #expect(more.output == "g_2: 1 line is answered by car-park now (e_2)\n")
    }

    @Test func `a new answer that everybody would see holds nobody's number`() throws {
        let run = try filled.taiwa("answer", "g_1", "--title", "Car park", "--text", "Call 090-1234-5678.", "--yes")
        run.expect(3)
        #expect(run.errors.contains("at characters 6 to 18"))
        #expect(!run.errors.contains("1234"))
    }

    @Test func `an answer that is not there gets the nearest one`() throws {
        let run = try filled.taiwa("attach", "g_1", "oat-mlik", "--yes")
        run.expect(3)
        #expect(run.errors == "taiwa: cafe has no answer 'oat-mlik' (did you mean 'oat-milk'?)\n")
    }

    @Test func `where nobody can be asked it must be said`() throws {
        let run = try filled.taiwa("attach", "g_1", "oat-milk")
        run.expect(2)
        #expect(run.errors == "taiwa: nobody can be asked here: inbox attach needs --yes or --preview\n")
    }

    @Test func `a bundle that is not there cannot be taught`() throws {
        let run = try filled.taiwa("attach", "g_1", "oat-milk", "--yes", "--plugins", ".taiwa")
        run.expect(3)
        #expect(run.errors == "taiwa: cafe has no released version here; is --plugins right?\n")
    }

    @Test func `at a terminal a person is asked`() throws {
        let session = try FullScreenSession(["inbox", "attach", "g_3", "opening-hours"], in: filled.workspace)
        session.wait(for: "do it? [y/N] ")
        session.press("y\r")
        session.wait(for: "g_3: 1 line is answered by opening-hours now (e_1)")
        #expect(session.ending() == .exited(0))
    }

    @Test(.timeLimit(.minutes(2)))
    func `on the full screen a search, a preview and y teach, and u takes it back`() throws {
        let session = try FullScreenSession(["inbox", "--search", "car park"], in: filled.workspace)
        session.wait(for: "1 group")
        session.press("a")
        session.wait(for: "attach 2 lines to an answer of cafe")
        session.press("傘の")
        session.wait(for: "> lost-umbrella")
        session.press("\r")
        session.wait(for: "this line would now be answered by lost-umbrella")
        session.press("y")
        session.wait(for: "g_1: 1 line is answered by lost-umbrella now (e_1)")
        session.press("u")
        session.wait(for: "e_1 is taken back")
        session.press("q")
        #expect(session.ending() == .exited(0))
    }
}
