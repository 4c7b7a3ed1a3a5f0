import Foundation
import Testing

/// `taiwa init`.
struct InitTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let files = ["README.md", "answers.csv", "bundle.json", "exam.csv", "examples.csv"]

    private func names(in directory: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(workspace.path)/\(directory)").sorted()
    }

    @Test(arguments: ["ja", "en"])
    func `a new bundle trains at once and passes its exam`(language: String) throws {
        try workspace.taiwa("init", "shop", "--lang", language).expect(0)
        #expect(try names(in: "Plugins/shop") == Self.files)
        try workspace.taiwa("train", "shop", "--quiet").expect(0)
        let evaluation = try workspace.taiwa("evaluate", "shop", "--format", "json").json()
        let accuracy = try #require(evaluation["accuracy"]?.number)
        #expect(accuracy >= 0.85)
        #expect(try #require(evaluation["unanswerable"]?.number) >= 6)
        #expect(try #require(evaluation["answerable"]?.number) >= 18)
    }

    @Test(arguments: ["ja", "en"], [false, true])
    func `nothing is found in a new bundle, trained or not`(language: String, isTrained: Bool) throws {
        try workspace.taiwa("init", "shop", "--lang", language).expect(0)
        if isTrained { try workspace.taiwa("train", "shop", "--quiet").expect(0) }
        let run = try workspace.taiwa("validate", "shop")
        run.expect(0)
        #expect(run.output == "shop: nothing found\n")
    }

    @Test(arguments: [("ja", "何曜日がお休みですか", "月曜"), ("en", "which day of the week are you closed", "Mondays")])
    func `a new bundle answers in its language`(language: String, question: String, answer: String) throws {
        try workspace.taiwa("init", "acme/shop", "--lang", language).expect(0)
        let run = try workspace.taiwa("ask", question, "--quiet")
        run.expect(0)
        #expect(run.output.contains(answer), "\(run.output)")
    }

    @Test(arguments: ["ja", "en"])
    func `every answer has eight to twelve examples and three questions in the exam`(language: String) throws {
        try workspace.taiwa("init", "shop", "--lang", language).expect(0)
        func lastFields(_ name: String) throws -> [String: Int] {
            try workspace.text(of: "Plugins/shop/\(name)").split(separator: "\n").filter { !$0.hasPrefix("#") }
                .dropFirst().reduce(into: [:]) { $0[String($1.split(separator: ",").last ?? ""), default: 0] += 1 }
        }
        let examples = try lastFields("examples.csv")
        #expect(examples.count == 6)
        #expect(examples.values.allSatisfy { (8...12).contains($0) })
        let exam = try lastFields("exam.csv")
        #expect(Set(exam.keys) == Set(examples.keys).union(["-"]))
        #expect(exam.values.allSatisfy { $0 >= 3 })
    }

    @Test func `the sheets begin with comments, and the readme explains every setting there is in bundle.json`() throws
    {
        for (language, title) in [("ja", "設定"), ("en", "settings")] {
            try workspace.taiwa("init", language, "--lang", language).expect(0)
            for name in ["answers.csv", "examples.csv", "exam.csv"] {
                #expect(try workspace.text(of: "Plugins/\(language)/\(name)").hasPrefix("# "))
            }
            let readme = try workspace.text(of: "Plugins/\(language)/README.md")
            #expect(readme.contains(title))
            for member in try workspace.json(of: "Plugins/\(language)/bundle.json").keys {
                #expect(readme.contains("`\(member)"), "\(member)")
            }
        }
    }

    @Test func `what to type next is said, and can be typed as it stands`() throws {
        let run = try workspace.taiwa("init", "acme/shop", "--plugins", "my bundles", "--lang", "en")
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("Made my bundles/acme/shop."))
        let commands = run.outputLines.filter { $0.hasPrefix("  taiwa ") }
        #expect(commands.count == 3)
        for line in commands where !line.contains("chat") {
            let end = try #require(line.range(of: "'my bundles'")).upperBound
            try workspace.shell("\(line[..<end]) > printed").expect(0)
        }
    }

    @Test(arguments: [("ja_JP.UTF-8", "パン屋"), ("C.UTF-8", "Bakery")])
    func `without a language it is the environment's`(setting: String, word: String) throws {
        try workspace.taiwa("init", "shop", environment: ["LANG": setting]).expect(0)
        #expect(try workspace.text(of: "Plugins/shop/README.md").contains(word))
    }

    @Test func `nothing that is there is overwritten`() throws {
        try workspace.taiwa("init", "acme/shop").expect(0)
        let before = try workspace.files()
        for (name, path) in [("acme/shop", "Plugins/acme/shop"), ("acme", "Plugins/acme")] {
            let run = try workspace.taiwa("init", name)
            run.expect(2)
            #expect(run.errors == "taiwa: \(path) is already there and is not overwritten; see taiwa init --help\n")
        }
        #expect(try workspace.files() == before)
        #expect(try names(in: "Plugins") == ["acme"])
    }

    @Test func `a bundle is not made below another`() throws {
        try workspace.taiwa("init", "acme").expect(0)
        let run = try workspace.taiwa("init", "acme/shop")
        run.expect(2)
        #expect(run.errors.contains("Plugins/acme is a bundle, and a bundle below a bundle is not found"))
    }

    @Test func `nothing is left where the directory cannot be written`() throws {
        try workspace.write("", to: "Plugins")
        let run = try workspace.taiwa("init", "shop")
        run.expect(4)
        #expect(try names(in: ".") == ["Plugins"])
    }

    /// A name that cannot be one, and what is suggested.
    static let badNames: [(String, String?)] = [
        ("Acme Support", "acme-support"), ("Shop", "shop"), ("ｓｈｏｐ", "shop"), ("café/Menu!", "cafe/menu"),
        ("a/b/c", "a/b-c"),
        ("../shop", "shop"), ("/shop", "shop"), ("shop/", "shop"), ("shop.v2", "shop-v2"), ("_shop", "shop"),
        ("パン屋", nil), ("..", nil), ("/", nil), (String(repeating: "a", count: 65), String(repeating: "a", count: 64)),
        ("\(String(repeating: "t", count: 33))/shop", "\(String(repeating: "t", count: 32))/shop"),
        ("call me on 090-1234-5678 please", nil),
    ]

    @Test(arguments: badNames)
    func `a name that cannot be one gets the rule and the nearest that can`(name: String, nearest: String?) throws {
        let run = try workspace.taiwa("init", name)
        run.expect(2)
        #expect(run.errors.contains("use lower-case letters, digits, '-' and '_', a letter or digit first, at most 64"))
        #expect(run.errors.contains("did you mean") == (nearest != nil), "\(run.errors)")
        guard let nearest else { return }
        #expect(run.errors.contains("(did you mean '\(nearest)'?)"), "\(run.errors)")
        try workspace.taiwa("init", nearest).expect(0)
        let bundles = try workspace.taiwa("bundles", "--format", "json").json().elements
        #expect(bundles.map { $0["name"]?.string } == [nearest])
    }
}
