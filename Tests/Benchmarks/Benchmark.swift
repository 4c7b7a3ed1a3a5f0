/// Something that is measured; it throws when what it measured did not give the right results.
protocol Benchmark {
    var name: String { get }
    var summary: String { get }
}

/// A benchmark of all the shipped bundles.
protocol BundleBenchmark: Benchmark {
    func run(on bundles: ShippedBundles) throws
}

/// A benchmark that trains what it needs itself.
protocol LoneBenchmark: Benchmark {
    func run() throws
}

/// A benchmark whose results are not what they must be: its figures mean nothing.
struct WrongResult: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// Throws unless a condition holds.
    static func check(_ condition: Bool, _ description: @autoclosure () -> String) throws(WrongResult) {
        if !condition { throw WrongResult(description()) }
    }
}
