import Foundation
import Testing

/// What `/teach` and `/unteach` do in `taiwa chat`, and that `taiwa ask` answers by it.
struct TeachTests {
    private let workspace: Workspace
    private static let state = ["--state", "state"]

    init() throws { workspace = try TinyBundles.trained() }

    @Test func `a question gets an answer from the next message on, in later runs, and in ask`() throws {
        let run = try workspace.chat(
            "do you take paypay", "/teach = Yes, at all tills.", "Do you take PayPay?", "/why", options: Self.state)
        run.expect(0)
        #expect(run.output.contains("e_1: from the next message on it gets 'do-you-take-paypay'"))
        #expect(run.outputLines.contains("Yes, at all tills."))
        #expect(run.output.contains("taught"))
        let later = try workspace.chat("DO YOU TAKE PAYPAY", options: Self.state)
        #expect(later.outputLines == ["Yes, at all tills."])
        let asked = try workspace.taiwa("ask", "do you take paypay", "--state", "state")
        #expect(asked.outputLines == ["Yes, at all tills."])
    }

    @Test func `what was taught is taken back`() throws {
        let run = try workspace.chat(
            "do you take paypay", "/teach = Yes, at all tills.", "/unteach", "do you take paypay", options: Self.state)
        run.expect(0)
        #expect(run.outputLines.contains("e_1: taken back"))
        #expect(!run.outputLines.contains("Yes, at all tills."))
        let later = try workspace.chat("do you take paypay", options: Self.state)
        #expect(!later.outputLines.contains("Yes, at all tills."))
    }

    @Test(arguments: [
        (["/teach opening-hours"], "there is no question to attach yet"),
        (["do you take paypay", "/teach"], "/teach ID attaches the last question"),
        (["do you take paypay", "/teach ="], "/teach ID attaches the last question"),
        (["do you take paypay", "/teach opening-huors"], "did you mean 'opening-hours'?"),
        (["/unteach"], "nothing was taught in this chat"),
        (["/unteach 7"], "taught lines are named e_1"),
        (["/unteach e_7"], "there is no taught example e_7"),
        (["do you take paypay", "/teach = Call me at 090-1234-5678"], "what is masked as phone"),
    ])
    func `what cannot be taught is said in one sentence and the talk goes on`(lines: [String], why: String) throws {
        let input = (lines + ["when do you open"]).map { $0 + "\n" }.joined()
        let run = try workspace.taiwa(["chat"] + Self.state, input: Data(input.utf8))
        run.expect(0)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains(why))
        #expect(run.outputLines.contains(TinyBundles.openingHours))
    }

    @Test func `a chat in which nothing is asked makes no inbox`() throws {
        try workspace.chat("/help", "hello", options: Self.state).expect(0)
        #expect(!workspace.exists("state/inbox.sqlite"))
    }
}
