import Bundles
import Foundation
import Testing

/// A way to make a bundle hostile, and what is to be said of it.
struct HostileCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Where the problem is, in the plugin directory; `NAME` is the bundle's name.
    let place: String
    let problem: BundleError.Problem
    let make: @Sendable (HostileGround, String) throws -> Void

    /// - Parameters:
    ///   - change: what is done to a sound bundle of the name.
    init(
        _ description: String, at place: String, _ problem: BundleError.Problem,
        _ change: @escaping @Sendable (HostileGround, String) throws -> Void
    ) {
        self.init(description, whole: "NAME/\(place)", problem) { ground, name in
            try ground.bundle(name)
            try change(ground, name)
        }
    }

    /// - Parameters:
    ///   - make: makes the bundle, or what stands in its place.
    init(
        _ description: String, whole place: String, _ problem: BundleError.Problem,
        _ make: @escaping @Sendable (HostileGround, String) throws -> Void
    ) {
        testDescription = description
        self.place = place
        self.problem = problem
        self.make = make
    }

    static let all = links + linkedDirectories + hardLinks + nodes + names + directoryNames + masses

    private static let known = ["bundle.json", "answers.csv", "examples.csv", "exam.csv", "release.json"]

    private static let links =
        known.flatMap { file in
            [
                HostileCase("\(file) is an absolute link", at: file, .symbolicLink) {
                    try $0.symbolicLink("\($1)/\(file)", to: "\($0.outside)/bundle/\(file)")
                },
                HostileCase("\(file) is a relative link", at: file, .symbolicLink) {
                    try $0.symbolicLink("\($1)/\(file)", to: "../../outside/bundle/\(file)")
                },
            ]
        } + [
            HostileCase("a link to nothing", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/exam.csv", to: "none")
            },
            HostileCase("a link to itself", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/exam.csv", to: "exam.csv")
            },
            HostileCase("a link within the bundle", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/exam.csv", to: "examples.csv")
            },
            HostileCase("a chain of links", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/second", to: "../../outside/bundle/exam.csv")
                try $0.symbolicLink("\($1)/exam.csv", to: "second")
            },
            HostileCase("a link to a device that never ends", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/exam.csv", to: "/dev/zero")
            },
            HostileCase("a link to this process's memory", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/exam.csv", to: "/proc/self/environ")
            },
            HostileCase("a link to a neighbour's sheet", at: "exam.csv", .symbolicLink) {
                try $0.symbolicLink("\($1)/exam.csv", to: "../bank/bundle.json")
            },
            HostileCase("a link to a directory", at: "docs", .symbolicLink) {
                try $0.symbolicLink("\($1)/docs", to: "/")
            },
            HostileCase("a link that is none of the bundle's files", at: "README", .symbolicLink) {
                try $0.symbolicLink("\($1)/README", to: "../../outside/bundle/README")
            },
            HostileCase("a link in a directory of the bundle", at: "docs/a", .symbolicLink) {
                try $0.write("", to: "\($1)/docs/b")
                try $0.symbolicLink("\($1)/docs/a", to: "../../../outside/bundle/README")
            },
            HostileCase("the versions are a link", at: "versions", .symbolicLink) {
                try $0.symbolicLink("\($1)/versions", to: "../../outside/bundle/versions")
            },
        ]

    private static let linkedDirectories =
        [
            ("absolute", "OUTSIDE/bundle"), ("relative", "../outside/bundle"), ("dangling", "../outside/none"),
            ("to the plugin directory", "."), ("to the directory above", ".."), ("to the root", "/"),
            ("to a neighbour", "bank"), ("to a file", "../outside/bundle/bundle.json"),
            ("to a tenant", "../outside/tenant"),
        ].map { description, target in
            HostileCase("the directory is a link, \(description)", whole: "NAME", .symbolicLink) {
                try $0.symbolicLink($1, to: target.replacingOccurrences(of: "OUTSIDE", with: $0.outside))
            }
        } + [
            HostileCase("a tenant's bundle is a link", whole: "NAME/inner", .symbolicLink) {
                try $0.write("", to: "\($1)/README")
                try $0.symbolicLink("\($1)/inner", to: "../../outside/bundle")
            }
        ]

    private static let hardLinks =
        (known + ["README", "docs/notes"]).map { file in
            HostileCase("\(file) is a second name of another file", at: file, .hardLinked) {
                try $0.write("", to: "\($1)/docs/readme")
                try $0.hardLink("\($1)/\(file)", to: "\($0.outside)/bundle/README")
            }
        } + [
            HostileCase("a sheet is a neighbour's", at: "exam.csv", .hardLinked) {
                try $0.write("x", to: ".neighbour-of-\($1)")
                try $0.hardLink("\($1)/exam.csv", to: "\($0.plugins)/.neighbour-of-\($1)")
            }
        ]

    private static let nodes =
        known.map { file in
            HostileCase("\(file) is a named pipe", at: file, .namedPipe) { try $0.node("\($1)/\(file)", S_IFIFO) }
        } + [
            HostileCase("a named pipe in a directory of the bundle", at: "docs/pipe", .namedPipe) {
                try $0.write("", to: "\($1)/docs/a")
                try $0.node("\($1)/docs/pipe", S_IFIFO)
            },
            HostileCase("the versions are a named pipe", at: "versions", .namedPipe) {
                try $0.node("\($1)/versions", S_IFIFO)
            },
            HostileCase("a sheet is a socket", at: "answers.csv", .socket) {
                try $0.node("\($1)/answers.csv", S_IFSOCK)
            },
            HostileCase("a socket", at: "taiwa.sock", .socket) { try $0.node("\($1)/taiwa.sock", S_IFSOCK) },
        ] + (geteuid() == 0 ? devices : [])

    /// Only root makes them.
    private static let devices = [
        HostileCase("a sheet is the device that never ends", at: "exam.csv", .device) {
            try $0.node("\($1)/exam.csv", S_IFCHR, device: 0x105)
        },
        HostileCase("a sheet is a disk", at: "exam.csv", .device) {
            try $0.node("\($1)/exam.csv", S_IFBLK, device: 0xFAFA)
        },
    ]

    private static let names =
        [
            ("Answers.csv", "answers.csv", "Answers.csv", "in case"),
            ("straße", "STRASSE", "STRASSE", "in case, one letter for two"),
            ("\u{304C}.txt", "\u{304B}\u{3099}.txt", "\u{304B}\u{3099}.txt", "in Unicode form"),
            ("caf\u{E9}", "CAFE\u{301}", "CAFE\u{301}", "in case and Unicode form"),
            ("\u{212A}elvin", "kelvin", "kelvin", "by a sign for a letter"),
        ].map { first, second, other, how in
            HostileCase(
                "names that differ \(how) only", at: first == other ? second : first, .collidingNames(with: other)
            ) {
                try $0.file(named: Array(first.utf8), in: $1)
                try $0.file(named: Array(second.utf8), in: $1)
            }
        } + [
            HostileCase("names in a directory that differ in case only", at: "docs/a", .collidingNames(with: "A")) {
                try $0.write("", to: "\($1)/docs/a")
                try $0.write("", to: "\($1)/docs/A")
            },
            HostileCase("a name that is not UTF-8", at: "a\\xFFb", .nameNotUTF8) {
                try $0.file(named: [0x61, 0xFF, 0x62], in: $1)
            },
            HostileCase("a name of an overlong slash", at: "a..\\xC0\\xAFetc", .nameNotUTF8) {
                try $0.file(named: Array("a..".utf8) + [0xC0, 0xAF] + Array("etc".utf8), in: $1)
            },
            HostileCase("a name of two lines", at: "a\\x0Ab", .nameUnprintable) {
                try $0.file(named: [0x61, 0x0A, 0x62], in: $1)
            },
            HostileCase("a name that clears the screen", at: "\\x1B[2J", .nameUnprintable) {
                try $0.file(named: Array("\u{1B}[2J".utf8), in: $1)
            },
            HostileCase("a name that turns the text around", at: "\\xE2\\x80\\xAEvsc.txt", .nameUnprintable) {
                try $0.file(named: Array("\u{202E}vsc.txt".utf8), in: $1)
            },
            HostileCase("a name with an invisible letter", at: "answers\\xE2\\x80\\x8B.csv", .nameUnprintable) {
                try $0.file(named: Array("answers\u{200B}.csv".utf8), in: $1)
            },
        ]

    private static let directoryNames =
        ["SHOP-NAME", "NAME.old", "NAME shop", "NAMEお店"].map {
            name in
            HostileCase("the directory is called \(name)", whole: name, .badName(name)) {
                try $0.bundle(name.replacingOccurrences(of: "NAME", with: $1))
            }
        } + [
            HostileCase("the directory's name is long", whole: "NAME" + long, .badName("NAME" + long)) {
                try $0.bundle($1 + long)
            },
            HostileCase("the tenant's name is no name", whole: "Acme-NAME/inner", .badName("Acme-NAME/inner")) {
                try $0.bundle("Acme-\($1)/inner")
            },
            HostileCase("the directory's name is not UTF-8", whole: "NAME\\xFF", .nameNotUTF8) {
                try $0.folder(named: Array($1.utf8) + [0xFF])
            },
            HostileCase("the directory's name has two lines", whole: "NAME\\x0A", .badName("NAME\\x0A")) {
                try $0.bundle("\($1)\n")
            },
        ]

    private static let long = String(repeating: "x", count: 70)

    private static let masses = [
        HostileCase("a thousand files", at: ".", .tooManyFiles(limit: 64)) { ground, name in
            for index in 0..<1000 { try ground.write("", to: "\(name)/f\(index)") }
        },
        HostileCase("a file too many, in directories", at: "docs/e", .tooManyFiles(limit: 64)) { ground, name in
            for index in 0..<70 {
                try ground.write("", to: "\(name)/docs/\(["a", "b", "c", "d", "e"][index / 14])/\(index)")
            }
        },
        HostileCase("directories in directories without end", at: "d" + deep(16), .tooManyDirectories(limit: 16)) {
            try $0.write("", to: "\($1)/d" + deep(40) + "/file")
        },
        HostileCase("many directories", at: "d26", .tooManyDirectories(limit: 16)) { ground, name in
            for index in 10..<40 { try ground.write("", to: "\(name)/d\(index)/file") }
        },
        HostileCase("many names in a directory", at: "docs", .tooManyNames(limit: 1024)) { ground, name in
            for index in 0..<1025 { try ground.write("", to: "\(name)/docs/.f\(index)") }
        },
        HostileCase("a file beyond the size of a bundle", at: "big", .tooManyBytes(1 << 40, limit: 256 << 20)) {
            try $0.sparse("\($1)/big", bytes: 1 << 40)
            for name in known + ["README"] {
                try? FileManager.default.removeItem(atPath: "\($0.plugins)/\($1)/\(name)")
            }
            try $0.write("", to: "\($1)/bundle.json")
        },
        HostileCase(
            "a sheet beyond the size of a bundle", at: "examples.csv", .tooManyBytes(256 << 20 + 1, limit: 256 << 20)
        ) {
            for name in known + ["README"] {
                try? FileManager.default.removeItem(atPath: "\($0.plugins)/\($1)/\(name)")
            }
            try $0.write("", to: "\($1)/bundle.json")
            try $0.sparse("\($1)/examples.csv", bytes: 256 << 20 + 1)
        },
        HostileCase("files that are too much together", at: "b", .tooManyBytes(300 << 20, limit: 256 << 20)) {
            for name in known + ["README"] {
                try? FileManager.default.removeItem(atPath: "\($0.plugins)/\($1)/\(name)")
            }
            try $0.write("", to: "\($1)/bundle.json")
            for (name, bytes) in [("a", 100), ("b", 200)] { try $0.sparse("\($1)/\(name)", bytes: bytes << 20) }
        },
    ]

    private static func deep(_ count: Int) -> String { String(repeating: "/d", count: count) }
}
