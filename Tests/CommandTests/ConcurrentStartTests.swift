import Testing

/// Processes that start at once on bundles that nobody has trained.
struct ConcurrentStartTests {
    @Test(arguments: 1...4)
    func `all of them answer and the release is sound`(round: Int) throws {
        let workspace = try TinyBundles.untrained()
        let count = 4
        let ask = "(echo when do you open; echo how do i get rid of slugs) | taiwa chat"
        let start = (1...count).map { "{ \(ask) > out\($0) 2> err\($0); echo $? > code\($0); } &" }
        try workspace.shell(start.joined(separator: " ") + " wait").expect(0)
        for index in 1...count {
            #expect(try workspace.text(of: "code\(index)") == "0\n")
            #expect(try workspace.text(of: "err\(index)") == "")
            let replies = try workspace.text(of: "out\(index)").split(separator: "\n")
            #expect(replies.first.map(String.init) == TinyBundles.openingHours)
            #expect(replies.last.map(String.init) == TinyBundles.slugs)
        }
        try expectSound(workspace, mostVersions: count)
    }

    @Test func `training and talking at once leave a sound release`() throws {
        let workspace = try TinyBundles.trained()
        let run = try workspace.shell(
            """
            for i in 1 2 3 4 5; do taiwa train --quiet > /dev/null || exit 9; done &
            for i in 1 2 3 4 5 6 7 8 9 10; do echo when do you open | taiwa chat || exit 8; done
            wait $!
            """)
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.outputLines.filter { $0 == TinyBundles.openingHours }.count == 10)
        try expectSound(workspace, mostVersions: 6)
        #expect(try workspace.json(of: "Plugins/cafe/release.json")["active"] == .number(6))
    }

    private func expectSound(_ workspace: Workspace, mostVersions: Int) throws {
        for bundle in ["cafe", "garden"] {
            let versions = try workspace.versions(of: bundle)
            let release = try workspace.json(of: "Plugins/\(bundle)/release.json")
            #expect(versions == Array(1..<(versions.count + 1)))
            #expect(versions.count <= mostVersions)
            #expect(versions.map { Double($0) }.contains(try #require(release["active"]?.number)))
            let names = try workspace.files(below: "Plugins/\(bundle)").keys.filter {
                $0.contains(".new") || $0.contains(".staging")
            }
            #expect(names == [], "left behind")
        }
        let run = try workspace.chat("when do you open", "how do i get rid of slugs")
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.outputLines.last == TinyBundles.slugs)
        let bundles = try workspace.taiwa("bundles", "--format", "json")
        #expect(try bundles.json().elements.map { $0["state"]?.string } == ["active", "active"])
    }
}
