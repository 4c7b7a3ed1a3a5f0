import Inbox
import SystemCalls
import TaiwaCommands
import Terminal

/// A triage screen and a desk without a terminal between them.
struct ScreenScript {
    var screen: TriageScreen
    let desk: ScriptedDesk
    /// What was asked for and is no request.
    private(set) var effects: [TriageScreen.Effect] = []

    init(
        columns: Int = 80, rows: Int = 24, words: Wording = .english, desk: ScriptedDesk = ScriptedDesk()
    ) {
        self.desk = desk
        screen = TriageScreen(
            size: .init(columns: columns, rows: rows), filter: TriageFilter(), now: ScriptedDesk.noon, words: words)
        perform([screen.beginning])
    }

    /// Presses keys one after another.
    mutating func press(_ keys: Key...) { for key in keys { perform(screen.handle(key)) } }

    /// Types text.
    mutating func type(_ text: String) { for scalar in text.unicodeScalars { press(.character(scalar)) } }

    /// Somebody else has written.
    mutating func change() { perform(screen.take(.changed)) }

    /// Lets nobody type until everything is there that is good to have.
    mutating func idle() {
        while let request = screen.idleRequest { perform([.ask(request)]) }
    }

    private mutating func perform(_ effects: [TriageScreen.Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            if case .ask(let request) = effect {
                waiting += screen.take(desk.reply(to: request))
            } else {
                self.effects.append(effect)
            }
        }
    }

    /// What shows, as text.
    var frame: String { screen.image.text.joined(separator: "\n") }
    /// The row above the keys.
    var notice: String { screen.image.text[screen.size.rows - 2] }
    /// The chosen row of a list.
    var chosen: String? { screen.image.text.first { $0.hasPrefix(">") } }
}
