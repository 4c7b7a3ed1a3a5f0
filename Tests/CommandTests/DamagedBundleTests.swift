import Foundation
import Testing

/// A bundle with a file that is not right beside one that is sound.
struct DamagedBundleTests {
    /// What became of a file.
    enum Damage: String, CaseIterable, Sendable {
        case missing, empty, cut, wrongBytes, directory

        func `do`(to name: String, in workspace: Workspace) throws {
            let content = Array(try workspace.read(name))
            try workspace.remove(name)
            switch self {
            case .missing: break
            case .empty: try workspace.write("", to: name)
            case .cut: try workspace.write(Array(content.prefix(content.count / 2)), to: name)
            // Not UTF-8, no quotes, and longer than any header that is looked at first.
            case .wrongBytes: try workspace.write([UInt8](repeating: 0xF7, count: 300), to: name)
            case .directory: try workspace.makeDirectory(name)
            }
        }
    }

    static let inputs = ["bundle.json", "answers.csv", "examples.csv", "exam.csv"]
    static let outputs = ["release.json", "versions/1/model.taiwa"]

    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    @Test(arguments: inputs + outputs, Damage.allCases)
    func `the sound bundle answers and one sentence names the file`(name: String, damage: Damage) throws {
        let path = "Plugins/cafe/\(name)"
        try damage.do(to: path, in: workspace)
        let run = try workspace.chat("how do i get rid of slugs", options: ["--domain", "garden"])
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.slugs])
        let both = try workspace.chat("how do i get rid of slugs")
        both.expect(0)
        #expect(both.outputLines == [TinyBundles.slugs])
        guard (name, damage) != ("release.json", .missing) else {
            #expect(both.errors == "", "nothing released is nothing wrong")
            return
        }
        #expect(both.errorLines.count == 1)
        #expect(both.errors.hasPrefix("taiwa: \(path)"))
        #expect(!both.errors.contains("Error Domain"))
    }

    @Test(arguments: inputs.dropFirst(), Damage.allCases)
    func `a version goes on serving when a sheet is damaged`(name: String, damage: Damage) throws {
        try damage.do(to: "Plugins/cafe/\(name)", in: workspace)
        let run = try workspace.chat("when do you open")
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(run.errors.contains("version 1 goes on serving"))
    }

    @Test(arguments: inputs, Damage.allCases)
    func `a bundle never trained whose sheet is damaged is left out`(name: String, damage: Damage) throws {
        let workspace = try TinyBundles.untrained()
        try damage.do(to: "Plugins/cafe/\(name)", in: workspace)
        let run = try workspace.chat("how do i get rid of slugs")
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.slugs])
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("taiwa: Plugins/cafe/\(name)"))
        #expect(!run.errors.contains("goes on serving"))
    }

    @Test(arguments: outputs, Damage.allCases.filter { $0 != .directory })
    func `training repairs what training made`(name: String, damage: Damage) throws {
        try damage.do(to: "Plugins/cafe/\(name)", in: workspace)
        try workspace.taiwa("train", "cafe").expect(0)
        let run = try workspace.chat("when do you open")
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(run.errors == "")
        try workspace.taiwa("bundles").expect(0)
    }

    @Test(arguments: Damage.allCases)
    func `a damaged model is trained again on the way, and that is said`(damage: Damage) throws {
        try damage.do(to: "Plugins/cafe/versions/1/model.taiwa", in: workspace)
        let run = try workspace.chat("when do you open")
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(run.errors.contains("version 2 goes on serving"))
        #expect(try workspace.chat("when do you open").errors == "")
    }

    @Test(arguments: inputs + outputs, Damage.allCases)
    func `no command crashes`(name: String, damage: Damage) throws {
        try damage.do(to: "Plugins/cafe/\(name)", in: workspace)
        for arguments in [["bundles"], ["evaluate", "cafe"], ["ask", "when do you open"], ["train"]] {
            let run = try workspace.taiwa(arguments)
            if case .killed(let signal) = run.ending { Issue.record("\(arguments) was killed by signal \(signal)") }
        }
    }

    @Test func `a version that was trained but never released stops nothing`() throws {
        // As it is when the power goes between the two, or another process is at it this very moment.
        try workspace.remove("Plugins/cafe/release.json")
        let run = try workspace.chat("when do you open")
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(run.errors == "")
    }

    @Test(arguments: Damage.allCases)
    func `a lineage that cannot be read only means training again`(damage: Damage) throws {
        try damage.do(to: "Plugins/cafe/versions/1/lineage.json", in: workspace)
        let run = try workspace.chat("when do you open")
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(try workspace.versions(of: "cafe") == [1, 2])
    }

    @Test func `a single flipped bit in a model is noticed`() throws {
        let path = "Plugins/cafe/versions/1/model.taiwa"
        let model = Array(try workspace.read(path))
        try #require(model.count > 16)
        for offset in stride(from: 0, to: model.count, by: model.count / 16) {
            let workspace = try TinyBundles.trained()
            var changed = model
            changed[offset] ^= 0x10
            try workspace.write(changed, to: path)
            let run = try workspace.chat("how do i get rid of slugs")
            run.expect(0)
            #expect(run.outputLines == [TinyBundles.slugs])
            #expect(run.errors.hasPrefix("taiwa: \(path): "), "byte \(offset)")
        }
    }

    @Test func `a model that is a directory is called that`() throws {
        try Damage.directory.do(to: "Plugins/cafe/versions/1/model.taiwa", in: workspace)
        let run = try workspace.chat("how do i get rid of slugs")
        #expect(run.errors.contains("is a directory"))
        #expect(!run.errors.contains("mmap"))
    }
}
