/// What is said on the command line beside the names of benchmarks.
enum BenchmarkOptions {
    /// The options that are followed by a value.
    private static let valued: Set = ["--keep", "--seconds", "--program"]

    /// The arguments that are no options, nor the value of one.
    static var names: [String] {
        var names: [String] = []
        var isValue = false
        for argument in CommandLine.arguments.dropFirst() {
            if !isValue && !argument.hasPrefix("--") { names.append(argument) }
            isValue = valued.contains(argument)
        }
        return names
    }

    /// The directory that is to keep what a benchmark makes, `--keep DIR`.
    static var kept: String? { value(of: "--keep") }

    /// How long the measured part is to be, `--seconds N`.
    static var seconds: Double? { value(of: "--seconds").flatMap(Double.init) }

    /// The server to measure instead of the one that was built with the benchmarks, `--program PATH`.
    static var program: String? { value(of: "--program") }

    /// Whether the form for a release is asked for, which takes minutes, `--long`.
    static var isLong: Bool { CommandLine.arguments.contains("--long") }

    private static func value(of option: String) -> String? {
        CommandLine.arguments.drop { $0 != option }.dropFirst().first
    }
}
