import Bundles
import Dialogue
import Foundation
import SystemCalls
import Taiwa
import TestSupport
import Testing

/// Bundles made by somebody who wants to read, write or stop what is not theirs (RELIABILITY 32).
struct HostileBundleTests {
    /// What the files beside the plugin directory are: names, sizes, times and contents.
    private func state(of path: String) throws -> [String: String] {
        var state: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
            let entry = try DirectoryHandle(path: path).entry(name)
            let content = entry.kind == .file ? try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")) : Data()
            state[name] = "\(entry.inode) \(entry.modified) \(content.base64EncodedString())"
        }
        return state
    }

    @Test func `there are sixty ways or more`() {
        #expect(HostileCase.all.count >= 60)
        #expect(Set(HostileCase.all.map(\.testDescription)).count == HostileCase.all.count)
    }

    @Test(arguments: HostileCase.all)
    func `a hostile bundle is refused with its place, and its neighbours go on`(hostile: HostileCase) throws {
        let ground = try HostileGround()
        try hostile.make(ground, "shop")
        let before = try state(of: ground.outside)
        #if os(Linux)
            let watch = try OpenWatch(ground.outside)
        #endif
        let contents = try PluginDirectory(path: ground.plugins).contents()
        #if os(Linux)
            #expect(watch.eventBytes() == 0)
        #endif
        #expect(try state(of: ground.outside) == before)
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank", "good-tenant/support"])
        let place = "\(ground.plugins)/\(hostile.place.replacingOccurrences(of: "NAME", with: "shop"))"
        let problem = try #require(contents.problems.first)
        #expect(contents.problems.count == 1)
        #expect(problem.path == (place.hasSuffix("/.") ? String(place.dropLast(2)) : place))
        #expect(problem.problem == hostile.problem(named: "shop"))
        #expect(isClearSentence("\(problem)", naming: problem.path))
        #expect(
            problem.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" && $0 != "\u{200B}" })
        #expect(contents.refused.values.allSatisfy { $0 == problem })
    }

    #if os(Linux)
        @Test func `the watch would see a sheet being read, and a link being followed`() throws {
            let ground = try HostileGround()
            try ground.symbolicLink("shop", to: ground.outside + "/bundle")
            let watch = try OpenWatch(ground.outside)
            _ = try Data(contentsOf: URL(fileURLWithPath: "\(ground.plugins)/shop/exam.csv"))
            #expect(watch.eventBytes() > 0)
            #expect(watch.eventBytes() == 0)
            _ = try FileManager.default.contentsOfDirectory(atPath: "\(ground.plugins)/shop")
            #expect(watch.eventBytes() > 0)
        }
    #endif

    @Test func `an engine trains and serves the one sound bundle among all hostile ones`() throws {
        let ground = try HostileGround()
        try FileManager.default.removeItem(atPath: "\(ground.plugins)/bank")
        try FileManager.default.removeItem(atPath: "\(ground.plugins)/good-tenant")
        try SampleBundle.japanese.write(to: ground.directory, as: "Plugins/sound")
        for (index, hostile) in HostileCase.all.enumerated() { try hostile.make(ground, "h\(index)") }
        let before = try state(of: ground.outside)
        #if os(Linux)
            let watch = try OpenWatch(ground.outside)
        #endif
        let engine = try Engine(plugins: ground.plugins, corpora: "\(ground.plugins)/none")
        #if os(Linux)
            #expect(watch.eventBytes() == 0)
        #endif
        #expect(try state(of: ground.outside) == before)
        #expect(engine.bundles.map(\.domain.rawValue) == ["sound"])
        #expect(engine.notices.count == HostileCase.all.count)
        #expect(engine.notices.allSatisfy { isClearSentence("\($0)", naming: ground.plugins) })
        #expect(!engine.notices.contains { "\($0)".contains(HostileGround.canary) })
        var conversation = engine.conversation()
        #expect(conversation.reply(to: SampleBundle.japanese.question).answer?.id == SampleBundle.japanese.expected)
    }

    @Test(arguments: [
        ("shop/answers.csv", "../../outside/bundle/answers.csv"), ("shop", "../outside/bundle"),
        ("acme", "../outside/tenant"), ("acme/inner", "../../outside/tenant/inner"),
        ("acme/inner/answers.csv", "/etc/passwd"),
    ])
    func `a link that takes a place between the scan and the reading is not followed`(
        name: String, target: String
    ) throws {
        let ground = try HostileGround()
        try ground.bundle("shop")
        try ground.bundle("acme/inner")
        let bundles = try PluginDirectory(path: ground.plugins).contents().bundles
        #expect(bundles.count == 4)
        try ground.symbolicLink(name, to: target)
        #if os(Linux)
            let watch = try OpenWatch(ground.outside)
        #endif
        let bundle = try #require(bundles.first { $0.domain.rawValue.hasPrefix(name.prefix { $0 != "/" }) })
        for _ in 0..<2 {
            let error = #expect(throws: BundleError.self) { try bundle.read("answers.csv") }
            #expect(error?.problem == .symbolicLink)
            #expect(error?.path == bundle.answersPath)
            #expect(throws: BundleError.self) { try bundle.inputHashes() }
            if name != "acme" { #expect(throws: BundleError.self) { try BundleFile.read(bundle.answersPath) } }
            #expect(bundle.lineage(of: 1) == nil)
            #expect(bundle.latestVersion == 0)
        }
        #if os(Linux)
            #expect(watch.eventBytes() == 0)
        #endif
    }

    @Test func `nothing is written into a bundle that is reached through a link, or into versions elsewhere`() throws {
        let ground = try HostileGround()
        for name in ["shop", "acme/inner"] { try ground.bundle(name) }
        let bundles = try PluginDirectory(path: ground.plugins).contents().bundles
        for bundle in bundles {
            try bundle.checkForWriting()
            try ground.write("", to: "\(bundle.domain)/versions/1/model.taiwa")
            try bundle.checkForWriting()
        }
        try ground.symbolicLink("shop/versions", to: "../../outside/bundle/versions")
        try ground.symbolicLink("acme", to: "../outside/tenant")
        try ground.symbolicLink("good-tenant/support", to: "../../outside/bundle")
        for bundle in bundles where bundle.domain.rawValue != "bank" {
            let error = #expect(throws: BundleError.self) { try bundle.checkForWriting() }
            #expect(error?.problem == .symbolicLink)
            #expect(error?.path == bundle.versionsPath)
        }
    }

    @Test func `a sheet that becomes a link and back while it is read is itself or refused, never the other`() throws {
        let ground = try HostileGround()
        try ground.bundle("shop")
        let path = "\(ground.plugins)/shop/answers.csv"
        let own = try BundleFile.read(path)
        let isDone = Lock(false)
        let swapper = WorkerThread.start(name: "swapper") {
            while !isDone.withLock({ $0 }) {
                try? ground.symbolicLink("shop/.link", to: "../../outside/bundle/answers.csv")
                rename("\(ground.plugins)/shop/.link", path)
                try? ground.write(SampleBundle.english.answers, to: "shop/.file")
                rename("\(ground.plugins)/shop/.file", path)
            }
        }
        var refused = 0
        var reads = 0
        // More where the other thread has not had its turn yet.
        while reads < 3_000 || refused == 0 && reads < 1_000_000 {
            reads += 1
            do {
                #expect(try BundleFile.read(path) == own)
            } catch {
                #expect([.symbolicLink, .missing].contains(error.problem), "\(error)")
                refused += 1
            }
        }
        isDone.withLock { $0 = true }
        swapper.join()
        #expect(refused > 0)
    }

    @Test func `a sheet larger than is read is refused before memory is taken for it`() throws {
        let ground = try HostileGround()
        try ground.bundle("shop")
        try ground.sparse("shop/examples.csv", bytes: 200 << 20)
        let bundle = try #require(try PluginDirectory(path: ground.plugins).contents().bundles.last)
        let error = #expect(throws: BundleError.self) { try bundle.inputHashes() }
        #expect(error?.problem == .tooLarge(bytes: 200 << 20, limit: 64 << 20))
    }

    @Test(arguments: ["tenant", "path", "sheets", "include"])
    func `a manifest cannot name a tenant or a file`(member: String) throws {
        let ground = try HostileGround()
        try ground.write(
            "{\"format\": 1, \"languages\": [\"ja\"], \"\(member)\": \"../other\"}", to: "shop/bundle.json")
        let contents = try PluginDirectory(path: ground.plugins).contents()
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank", "good-tenant/support", "shop"])
        let error = #expect(throws: BundleError.self) { try Manifest(path: "\(ground.plugins)/shop/bundle.json") }
        #expect(error?.line == 1)
        #expect(error?.reason.hasPrefix("unknown setting") == true)
    }

    @Test func `a manifest nested without end is refused`() throws {
        let ground = try HostileGround()
        for text in ["[", "{\"a\":"] {
            try ground.write(String(repeating: text, count: 1_000_000), to: "shop/bundle.json")
            let error = #expect(throws: BundleError.self) { try Manifest(path: "\(ground.plugins)/shop/bundle.json") }
            #expect(error?.line == 1)
        }
    }

    @Test func `hidden names, read-only files and whatever else lies in a bundle are left alone`() throws {
        let ground = try HostileGround()
        try ground.bundle("shop")
        try ground.symbolicLink("shop/.#answers.csv", to: "somebody@somewhere.1234")
        try ground.node("shop/.pipe", S_IFIFO)
        try ground.symbolicLink(".copying", to: "/")
        for index in 0..<200 { try ground.write("", to: "shop/.git/objects/\(index)") }
        for index in 0..<58 { try ground.write("", to: "shop/notes \(index) メモ.txt") }
        for name in ["run.sh", "lib.so"] { try ground.write("", to: ".shop-\(name)") }
        chmod("\(ground.plugins)/shop/exam.csv", 0o444)
        let contents = try PluginDirectory(path: ground.plugins).contents()
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank", "good-tenant/support", "shop"])
        #expect(contents.problems.isEmpty)
        #expect(contents.refused.isEmpty)
    }

    @Test func `a tenant with too many names harms nobody else`() throws {
        let ground = try HostileGround()
        for index in 0...PluginDirectory.mostNames { try ground.write("", to: "crowd/f\(index)") }
        let contents = try PluginDirectory(path: ground.plugins).contents()
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank", "good-tenant/support"])
        #expect(contents.problems.map(\.problem) == [.tooManyNames(limit: PluginDirectory.mostNames)])
        #expect(contents.refused.keys.map(\.rawValue) == ["crowd"])
    }

    #if os(Linux)
        @Test func `a scan without descriptors says so of the whole directory and refuses no bundle`() async {
            await #expect(processExitsWith: .exitCode(7)) {
                let ground = try HostileGround()
                var limit = rlimit(rlim_cur: 64, rlim_max: 64)
                setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
                // One is left: enough for the plugin directory itself.
                var last: Int32 = 0
                while last < 62 { last = open("/dev/null", O_RDONLY) }
                do throws(BundleError) {
                    let contents = try PluginDirectory(path: ground.plugins).contents()
                    exit(contents.problems.isEmpty ? 8 : 9)
                } catch {
                    exit(error.reason.contains("Too many open files") ? 7 : 10)
                }
            }
        }
    #endif
}

extension HostileCase {
    /// What is to be said when the bundle has a name.
    func problem(named name: String) -> BundleError.Problem {
        guard case .badName(let pattern) = problem else { return problem }
        return .badName(pattern.replacingOccurrences(of: "NAME", with: name))
    }
}
