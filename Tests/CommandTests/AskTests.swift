import Testing

/// `taiwa ask`.
struct AskTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    @Test(arguments: [
        ["when", "do", "you", "open"], ["when do you open"], ["--quiet", "when", "do you", "open"],
        ["--domain=cafe", "when do you open"], ["when", "--domain", "cafe", "do you open"],
        ["--", "when", "do", "you open"],
        ["--lang", "en", "何時に開きますか"],
    ])
    func `words are one question`(arguments: [String]) throws {
        let run = try workspace.taiwa(["ask"] + arguments)
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.openingHours, "https://cafe.example.com/hours"])
        #expect(run.errors == "")
    }

    @Test func `the reply is one JSON object on request`() throws {
        let run = try workspace.taiwa("ask", "--json", "when", "do", "you", "open")
        run.expect(0)
        #expect(run.outputLines.count == 1)
        let reply = try run.json()
        #expect(reply.keys == ChatJSONTests.replyKeys)
        #expect(reply["answer"]?["id"] == .string("opening-hours"))
    }

    @Test func `standard input is not read`() throws {
        let run = try workspace.taiwa("ask", "when do you open", input: "do you have oat milk\n")
        #expect(run.outputLines == [TinyBundles.openingHours, "https://cafe.example.com/hours"])
    }

    @Test func `an answer there is not is admitted, and that is no failure`() throws {
        let run = try workspace.taiwa("ask", "--json", "asdf qwer zxcv")
        run.expect(0)
        #expect(try run.json()["kind"] == .string("fallback"))
    }

    @Test func `the bundles are trained first if need be`() throws {
        let untrained = try TinyBundles.untrained()
        let run = try untrained.taiwa("ask", "when do you open")
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(run.errors == "")
        #expect(try untrained.versions(of: "cafe") == [1])
    }

    @Test func `a bundle of a tenant is called by its path`() throws {
        let tenants = try Workspace()
        for name in ["bundle.json", "answers.csv", "examples.csv", "exam.csv"] {
            try tenants.write(Array(try workspace.read("Plugins/cafe/\(name)")), to: "Plugins/acme/support/\(name)")
        }
        let reply = try tenants.taiwa("ask", "--json", "--domain", "acme/support", "when do you open").json()
        #expect(reply["bundle"] == .string("acme/support"))
    }

    @Test(arguments: ["ask", "chat"])
    func `a domain that is not there is named, with the nearest one`(command: String) throws {
        let arguments = [command, "--domain", "cafee"] + (command == "ask" ? ["when do you open"] : [])
        let run = try workspace.taiwa(arguments)
        #expect(run.output == "")
        #expect(run.errors.contains("unknown bundle 'cafee'"))
        #expect(run.errors.contains("did you mean 'cafe'?"))
        run.expect(2)
    }

    @Test func `without any bundle there is nobody to ask`() throws {
        try workspace.makeDirectory("empty")
        let run = try workspace.taiwa("ask", "--plugins", "empty", "when do you open")
        #expect(run.output == "")
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("empty"))
        run.expect(3)
    }

    @Test func `a plugin directory that is not there is bad data`() throws {
        let run = try workspace.taiwa("ask", "--plugins", "nowhere", "when do you open")
        run.expect(3)
        #expect(run.errors.contains("nowhere"))
        #expect(run.errors.contains("directory"))
    }
}
