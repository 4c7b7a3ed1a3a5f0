import Testing

/// `taiwa bundles`.
struct BundlesTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    @Test func `the table has a row a bundle`() throws {
        let run = try workspace.taiwa("bundles")
        run.expect(0)
        #expect(run.errors == "")
        let rows = run.outputLines.map { $0.split(separator: " ").map(String.init) }
        try #require(rows.count == 3)
        #expect(
            rows[0] == [
                "bundle", "version", "awaits", "languages", "answers", "examples", "size", "sheets", "state",
            ])
        #expect(rows[1].prefix(6) == ["cafe", "1", "–", "en", "ja", "4"])
        #expect(rows[1].suffix(2) == ["current", "active"])
        #expect(rows[2].prefix(5) == ["garden", "1", "–", "en", "4"])
    }

    @Test func `JSON has an object a bundle`() throws {
        let run = try workspace.taiwa("bundles", "--format", "json")
        run.expect(0)
        let bundles = try run.json().elements
        #expect(bundles.map { $0["name"]?.string } == ["cafe", "garden"])
        #expect(bundles.map { $0["state"]?.string } == ["active", "active"])
        try #require(bundles.count == 2)
        #expect(bundles[0]["languages"] == .array([.string("en"), .string("ja")]))
        #expect(bundles[0]["version"] == .number(1))
        #expect(bundles[0]["answers"] == .number(4))
        let model = try workspace.read("Plugins/cafe/versions/1/model.taiwa")
        #expect(bundles[0]["model_bytes"] == .number(Double(model.count)))
    }

    /// What a bundle can be brought into, and what the list then says of its sheets and of itself.
    enum Condition: String, CaseIterable, Sendable {
        case active, changed, refused, awaiting, setAside, new, broken

        func bring(_ bundle: String, in workspace: Workspace) throws {
            switch self {
            case .active: break
            case .changed: try workspace.append("oat flat white,oat-milk\n", to: "Plugins/\(bundle)/examples.csv")
            case .new:
                try workspace.remove("Plugins/\(bundle)/versions")
                try workspace.remove("Plugins/\(bundle)/release.json")
            case .refused:
                try workspace.write(TinyBundles.impossibleExam, to: "Plugins/\(bundle)/exam.csv")
                try workspace.taiwa("train", bundle).expect(1)
            case .awaiting: try workspace.addAwaitingVersion(to: bundle)
            case .setAside:
                try workspace.addVersion(to: bundle)
                try workspace.taiwa("bundles", "rollback", bundle).expect(0)
            case .broken: try workspace.write("{", to: "Plugins/\(bundle)/release.json")
            }
        }

        var sheets: String {
            switch self {
            case .active: "current"
            case .changed, .refused, .awaiting: rawValue
            case .setAside: "set_aside"
            case .new, .broken: "–"
            }
        }

        var state: String {
            switch self {
            case .active, .changed, .refused, .setAside: "active"
            case .awaiting: "awaiting_approval"
            case .new: "new"
            case .broken: "quarantined"
            }
        }
    }

    @Test(arguments: Condition.allCases)
    func `every state is shown`(condition: Condition) throws {
        try condition.bring("cafe", in: workspace)
        let before = try workspace.files()
        let table = try workspace.taiwa("bundles")
        let json = try workspace.taiwa("bundles", "--format", "json")
        for run in [table, json] {
            run.expect(condition == .broken ? 3 : 0)
            #expect(run.errorLines.count == (condition == .broken ? 1 : 0))
        }
        let rows = table.outputLines.map { $0.split(separator: " ").suffix(2).map(String.init) }
        #expect(rows == [["sheets", "state"], [condition.sheets, condition.state], ["current", "active"]])
        let bundles = try json.json().elements
        #expect(bundles.map { $0["state"]?.string } == [condition.state, "active"])
        #expect(bundles[0]["sheets"] == (condition.sheets == "–" ? .null : .string(condition.sheets)))
        #expect(bundles[0]["awaiting"] == (condition == .awaiting ? .number(2) : .null))
        #expect(bundles[0]["version"] == ([.new, .broken].contains(condition) ? .null : .number(1)))
        #expect(try workspace.files() == before, "looking changes nothing")
    }

    @Test func `a bundle whose sheets are wrong shows the version that goes on serving`() throws {
        try workspace.append("where is my hat,hats\n", to: "Plugins/cafe/examples.csv")
        try workspace.write("{", to: "Plugins/cafe/bundle.json")
        let run = try workspace.taiwa("bundles", "--format", "json")
        run.expect(3)
        let bundle = try #require(try run.json().elements.first)
        #expect(bundle["state"] == .string("quarantined"))
        #expect(bundle["version"] == .number(1))
    }

    @Test func `what is broken is said`() throws {
        try workspace.write("{", to: "Plugins/cafe/bundle.json")
        let run = try workspace.taiwa("bundles", "--format", "json")
        run.expect(3)
        let problem = try #require(try run.json().elements.first?["problem"]?.string)
        #expect(problem.hasPrefix("Plugins/cafe/bundle.json:1: not valid JSON"))
        #expect(run.errors == "taiwa: \(problem)\n")
    }

    @Test func `every bundle has the same keys`() throws {
        try Condition.new.bring("cafe", in: workspace)
        let bundles = try workspace.taiwa("bundles", "--format", "json").json().elements
        try #require(bundles.count == 2)
        #expect(bundles[0].keys == bundles[1].keys)
    }

    @Test func `a directory whose name cannot be a bundle's is broken`() throws {
        try workspace.write(try workspace.text(of: "Plugins/cafe/bundle.json"), to: "Plugins/My Shop/bundle.json")
        let run = try workspace.taiwa("bundles")
        run.expect(3)
        #expect(run.errors.contains("'My Shop' cannot be a bundle's name"))
        #expect(run.outputLines.count == 4)
    }

    @Test func `a plugin directory that is empty has no bundles`() throws {
        try workspace.makeDirectory("empty")
        let run = try workspace.taiwa("bundles", "--plugins", "empty", "--format", "json")
        run.expect(0)
        #expect(try run.json() == .array([]))
    }

    @Test(arguments: ["nowhere", "file"])
    func `a plugin directory that is not there is named`(name: String) throws {
        try workspace.write("", to: "file")
        let run = try workspace.taiwa("bundles", "--plugins", name)
        run.expect(3)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("taiwa: \(name): "))
        #expect(run.errors.contains("directory"))
    }
}
