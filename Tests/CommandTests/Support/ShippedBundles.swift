import Foundation
import TestSupport

/// The bundles that come with the program, trained once by the first start of `taiwa chat`.
enum ShippedBundles {
    /// The directory of the package.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let names = ["bank-support", "it-helpdesk", "telecom-support", "ward-office"]

    /// A shell pipeline that asks in Japanese, in English, and what nobody can answer.
    static let conversation = """
        printf '引っ越しの届けはどこに出せばいいですか\\nI forgot my online banking password\\n今日の天気は？\\n' | taiwa chat
        """

    /// A directory with the bundles as they are after the first start, and what that start printed.
    struct FirstStart: Sendable {
        let workspace: Workspace
        let run: ProgramRun
    }

    static func firstStart() throws -> FirstStart { try shared.get() }

    private static let shared: Result<FirstStart, any Error> = Result {
        let workspace = try Workspace()
        for bundle in names {
            for name in ["bundle.json", "answers.csv", "examples.csv", "exam.csv"] {
                try copy("Plugins/\(bundle)/\(name)", to: workspace)
            }
        }
        for name in ["ja.csv", "en.csv"] { try copy("corpora/background/\(name)", to: workspace) }
        let run = try workspace.shell(conversation)
        atexit { try? ShippedBundles.shared.get().workspace.removeAll() }
        return FirstStart(workspace: workspace, run: run)
    }

    private static func copy(_ name: String, to workspace: Workspace) throws {
        let content = try Data(contentsOf: package.appendingPathComponent(name))
        try workspace.write(Array(content), to: name)
    }
}
