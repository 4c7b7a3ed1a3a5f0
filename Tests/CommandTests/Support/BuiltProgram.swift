import Foundation

/// An executable of this package, as it lies beside the running tests.
enum BuiltProgram: String {
    case taiwa
    case libraryExample = "LibraryExample"
    case benchmarks = "Benchmarks"

    var path: String { Self.directory.appendingPathComponent(rawValue).path }

    /// Where the build puts executables.
    static var directory: URL {
        // On Darwin a helper of the toolchain loads the tests, and is told where they lie.
        let arguments = CommandLine.arguments
        if let flag = arguments.firstIndex(of: "--test-bundle-path"), flag + 1 < arguments.count,
            let end = arguments[flag + 1].range(of: ".xctest")
        {
            return URL(fileURLWithPath: String(arguments[flag + 1][..<end.upperBound])).deletingLastPathComponent()
        }
        return (Bundle.main.executableURL ?? URL(fileURLWithPath: arguments[0])).deletingLastPathComponent()
    }
}
