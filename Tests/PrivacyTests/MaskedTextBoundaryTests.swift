import Foundation
import TestSupport
import Testing

/// That nothing outside the module can make a `MaskedText`: by the sources, and by the compiler.
struct MaskedTextBoundaryTests {
    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `only the Privacy module constructs a masked text`() throws {
        let sources = Self.package.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var constructing: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            if text.contains("MaskedText(") || text.contains("MaskedText.init") {
                constructing.append(file.deletingLastPathComponent().lastPathComponent)
            }
        }
        #expect(Set(constructing) == ["Privacy"])
    }

    @Test func `its initialiser has no access beyond the module`() throws {
        let file = Self.package.appendingPathComponent("Sources/Privacy/MaskedText.swift")
        let initialisers = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.contains("init(") && !$0.hasPrefix("//") }
        #expect(initialisers.contains("init(string: String, placeholders: [Placeholder]) {"))
        let visible = initialisers.filter { $0.hasPrefix("public") || $0.hasPrefix("package") }
        #expect(visible == ["public init(from decoder: any Decoder) throws {"])
    }

    @Test func `code outside the module that makes a masked text does not compile`() throws {
        // The control uses package API, so that it also shows that the package's name is right.
        let control = """
            import Privacy
            import TestSupport
            let seed = SeededGenerator(seed: 1).seed
            func text(_ masked: MaskedText) -> String { masked.string }

            """
        let good = try Self.typecheck(control)
        #expect(good.succeeded, "\(good.output)")
        let bad = try Self.typecheck(control + "let forged = MaskedText(string: \"x\", placeholders: [])\n")
        #expect(!bad.succeeded)
        #expect(bad.output.contains("main.swift:5:"))
        // Without -enable-testing the module does not even tell of the initialiser; the decoding one is left.
        let reasons = [
            "initializer is inaccessible due to 'internal'", "missing argument for parameter 'from' in call",
        ]
        #expect(reasons.contains { bad.output.contains($0) }, "\(bad.output)")
    }

    private struct Compilation {
        let succeeded: Bool
        let output: String
    }

    /// Type-checks a file as part of this package against the modules of the running build.
    private static func typecheck(_ source: String) throws -> Compilation {
        let directory = try TemporaryDirectory()
        let file = try directory.write(source, to: "main.swift")
        let log = "\(directory.path)/log"
        try #require(FileManager.default.createFile(atPath: log, contents: nil))
        let handle = try #require(FileHandle(forWritingAtPath: log))
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-package-name", package.lastPathComponent.lowercased(),
            "-I", try modules(), "-I", package.appendingPathComponent("Sources/CLinux").path, "-I",
            package.appendingPathComponent("Sources/CSQLite").path, "-module-cache-path",
            "\(directory.path)/cache", file,
        ]
        compiler.standardOutput = handle
        compiler.standardError = handle
        try compiler.run()
        compiler.waitUntilExit()
        return Compilation(
            succeeded: compiler.terminationStatus == 0, output: try String(contentsOfFile: log, encoding: .utf8))
    }

    /// The directory with the build's modules: beside the test binary, or above it inside a bundle.
    private static func modules() throws -> String {
        let places = CommandLine.arguments.filter { $0.contains(".xctest") } + [Bundle.main.bundlePath]
        for place in places {
            var directory = URL(fileURLWithPath: place).deletingLastPathComponent()
            while directory.path.count > 1 {
                let modules = directory.appendingPathComponent("Modules")
                if FileManager.default.fileExists(atPath: modules.appendingPathComponent("Privacy.swiftmodule").path) {
                    return modules.path
                }
                directory = directory.deletingLastPathComponent()
            }
        }
        return try #require(nil, "no Modules directory near \(places)")
    }
}
