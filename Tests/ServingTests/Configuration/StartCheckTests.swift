import LineServing
import Serving
import SystemCalls
import TestSupport
import Testing

struct StartCheckTests {
    /// A file system in a table: mode and owner by path; a negative mode is one that cannot be looked at.
    private static func refusals(
        _ files: [String: (mode: Int, owner: UInt32)] = [:], options: [String: String] = [:], hasTokens: Bool = true,
        bundles: [String] = [], user: UInt32 = 1000, config: String? = nil
    ) throws -> [String] {
        let check = StartCheck(user: user) { (path) throws(SystemError) in
            guard let file = files[path] else { return nil }
            guard file.mode >= 0 else {
                _ = try FileStanding.of("/nowhere/\(path)")
                return nil
            }
            return FileStanding(
                kind: path.hasSuffix(".json") ? .file : .directory, owner: file.owner, group: 0, mode: UInt32(file.mode)
            )
        }
        var configuration = try ServerConfiguration(options: options, environment: [:])
        configuration.file = config
        return check.refusals(of: configuration, hasTokens: hasTokens, bundles: bundles).map(\.description)
    }

    private static let sound: [String: (mode: Int, owner: UInt32)] = [
        "Plugins": (0o755, 0), "Plugins/acme": (0o755, 0), "Plugins/acme/support": (0o775, 0), ".taiwa": (0o700, 1000),
        ".taiwa/tokens.json": (0o600, 1000), "taiwa.json": (0o644, 0),
    ]

    @Test func `a sound configuration starts`() throws {
        let bundles = ["Plugins/acme/support"]
        #expect(try Self.refusals(Self.sound, bundles: bundles, config: "taiwa.json") == [])
        #expect(try Self.refusals(hasTokens: false) == [])
    }

    @Test(arguments: ["0.0.0.0:7100", "192.0.2.1:7100", "[::]:7100", "example.org:7100"])
    func `listening to other machines needs tokens`(address: String) throws {
        #expect(
            try Self.refusals(options: ["--listen": "127.0.0.1:1," + address], hasTokens: false) == [
                "\(address) can be reached from other machines and there are no tokens; make one first: taiwa token create"
            ])
        #expect(try Self.refusals(options: ["--listen": address]) == [])
    }

    @Test(arguments: ["127.0.0.1:0", "127.1.2.3:7100", "[::1]:7100", "localhost:7100"])
    func `listening to this machine only does not`(address: String) throws {
        #expect(try Self.refusals(options: ["--listen": address, "--socket": "/a"], hasTokens: false) == [])
    }

    @Test func `a proxy brings peers from anywhere`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(
            #"{"listen": {"tcp": "127.0.0.1:7100", "proxy": {"from": "127.0.0.0/8"}}}"#, to: "taiwa.json")
        #expect(
            try Self.refusals(options: ["--config": path], hasTokens: false) == [
                "127.0.0.1:7100 takes peers from a proxy and there are no tokens; make one first: taiwa token create"
            ])
        #expect(try Self.refusals(options: ["--config": path]) == [])
    }

    @Test(arguments: [
        ("taiwa.json", "the configuration file"), ("Plugins", "the plugin directory"),
        (".taiwa", "the state directory"),
        ("Plugins/acme", "the bundle's directory"), ("Plugins/acme/support", "the bundle's directory"),
    ])
    func `what everybody can change is not trusted`(path: String, name: String) throws {
        for mode in [0o777, 0o757, 0o002, 0o1777] {
            var files = Self.sound
            files[path]?.mode = mode
            #expect(
                try Self.refusals(files, bundles: ["Plugins/acme/support"], config: "taiwa.json")
                    == ["\(name) \(path) can be changed by everybody; run: chmod o-w \(path)"])
        }
    }

    @Test func `the token file is its owner's`() throws {
        var files = Self.sound
        files[".taiwa/tokens.json"] = (0o644, 1000)
        #expect(
            try Self.refusals(files)
                == [".taiwa/tokens.json: the mode 644 lets others at the tokens; run: chmod 600 .taiwa/tokens.json"])
        files[".taiwa/tokens.json"] = (0o600, 1001)
        #expect(
            try Self.refusals(files) == [
                ".taiwa/tokens.json: the token file belongs to user 1001, neither this process's user nor root"
            ])
        files[".taiwa/tokens.json"] = (0o640, 0)
        #expect(try Self.refusals(files) == [])
    }

    @Test func `root needs to be allowed`() throws {
        #expect(
            try Self.refusals(user: 0) == ["the server does not run as root; use a user of its own, or --allow-root"])
        #expect(try Self.refusals(options: ["--allow-root": "true"], user: 0) == [])
    }

    @Test func `what cannot be looked at is not trusted`() throws {
        var files = Self.sound
        files["Plugins"]?.mode = -1
        #expect(try Self.refusals(files).count == 1)
    }

    @Test func `all that is wrong is told`() throws {
        let files: [String: (mode: Int, owner: UInt32)] = [
            "Plugins": (0o777, 0), ".taiwa": (0o777, 0), ".taiwa/tokens.json": (0o666, 0),
        ]
        #expect(try Self.refusals(files, options: ["--listen": "0.0.0.0:1"], hasTokens: false, user: 0).count == 5)
    }

    @Test func `the disk is looked at through symbolic links`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("{}", to: "a/file.json")
        #expect(try StartCheck.onDisk(path)?.kind == .file)
        #expect(try StartCheck.onDisk("\(directory.path)/a")?.isDirectory == true)
        #expect(try StartCheck.onDisk("\(directory.path)/b") == nil)
    }
}
