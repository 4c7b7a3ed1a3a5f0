import Dialogue
import Foundation
import SystemCalls
import TaiwaCommands
import Terminal
import TestSupport
import Testing
import TextAnalysis

/// What the triage shows, on screens of three sizes and in both languages: the pictures in `Frames`.
///
/// With `TAIWA_FRAMES=write` in the environment they are written anew, to be read before they are committed.
struct TriageFrameTests {
    /// A screen that a script leads to.
    enum Scene: String, CaseIterable, Sendable {
        case list, detail, choosing, writing, confirming, filters, help, empty

        func play(_ script: inout ScreenScript) {
            script.idle()
            switch self {
            case .list: script.press(.down)
            case .detail: script.press(.enter, .down, " ")
            case .choosing: script.press("a", .down)
            case .writing:
                script.press("n")
                script.type("祝日の営業")
                script.press(
                    .enter, .paste("祝日も開いています。\n\nWe are open on holidays too, from nine to five."), .up, .left)
            case .confirming:
                script.desk.state.withLock { state in
                    let question = TriagePreview.Change(
                        question: "いつ席を予約できますか", expected: AnswerID(rawValue: "table-booking"),
                        after: AnswerID(rawValue: "opening-hours"))
                    state.broken = [question]
                }
                script.press("a", .enter)
            case .filters: script.press("f", .down, .right)
            case .help: script.press("?")
            case .empty:
                script.press("/")
                script.type("存在しない")
                script.press(.enter)
            }
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Frames")

    @Test(arguments: Scene.allCases, [[80, 24], [40, 12], [120, 40]])
    func `a scene looks as it did`(scene: Scene, size: [Int]) throws {
        try check(scene, size, .english, "\(scene.rawValue)-\(size[0])x\(size[1]).txt")
    }

    @Test(arguments: Scene.allCases, [[80, 24], [40, 12]])
    func `a scene looks as it did in Japanese`(scene: Scene, size: [Int]) throws {
        try check(scene, size, .japanese, "\(scene.rawValue)-\(size[0])x\(size[1])-ja.txt")
    }

    private func check(_ scene: Scene, _ size: [Int], _ language: Language, _ name: String) throws {
        var script = ScreenScript(columns: size[0], rows: size[1], words: Wording(language))
        scene.play(&script)
        let shown = script.frame.replacing(/\n+$/, with: "") + "\n"
        let file = Self.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["TAIWA_FRAMES"] == "write" {
            try Data(shown.utf8).write(to: file)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(shown == expected, "\(file.lastPathComponent) is now:\n\(shown)")
    }

    @Test func `whatever is pressed, every row fits and drives nothing`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        let keys: [Key] =
            KeyBinding.all.flatMap(\.keys).filter { $0 != .control(.z) }
            + ["あ", "x", .paste("貼り\n付け\u{1B}[2J"), .backspace, .delete, .wordLeft]
        for _ in 0..<60 {
            var script = ScreenScript(
                columns: .random(in: 1...100, using: &random), rows: .random(in: 1...30, using: &random),
                words: Wording(Bool.random(using: &random) ? .japanese : .english))
            for _ in 0..<40 {
                script.press(keys[Int.random(in: keys.indices, using: &random)])
                if Bool.random(using: &random) { script.idle() }
                if Int.random(in: 0..<10, using: &random) == 0 {
                    script.screen.resize(
                        to: .init(
                            columns: .random(in: 1...100, using: &random), rows: .random(in: 1...30, using: &random)))
                }
                let image = script.screen.image
                #expect(image.lines.count == script.screen.size.rows, "seed \(seed)")
                for line in image.lines {
                    #expect(line.width <= script.screen.size.columns, "seed \(seed): \(line.text)")
                    #expect(line.text.sanitizedForTerminal() == line.text, "seed \(seed)")
                }
                if let cursor = image.cursor {
                    #expect(
                        cursor.row < script.screen.size.rows && cursor.column < script.screen.size.columns,
                        "seed \(seed)")
                }
            }
        }
    }
}
