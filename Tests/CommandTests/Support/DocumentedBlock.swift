import Foundation
import Testing

/// What the documentation shows between two fences.
enum DocumentedBlock {
    /// The first block of a language in an article of the catalogue.
    static func first(of language: String, in article: String) throws -> String {
        let page = try String(
            contentsOf: ShippedBundles.package.appendingPathComponent("Sources/Taiwa/Taiwa.docc/\(article)"),
            encoding: .utf8)
        let begin = try #require(page.range(of: "```\(language)\n"), "\(article) has no \(language)")
        let end = try #require(page[begin.upperBound...].range(of: "```\n"))
        return String(page[begin.upperBound..<end.lowerBound])
    }
}

extension String {
    /// With one text in the place of another, which must be there.
    func with(_ new: String, insteadOf old: String) throws -> String {
        try #require(contains(old), "\(old) is not in the example")
        return replacing(old, with: new)
    }
}

/// A program of the machine, which may not be there.
enum MachineProgram: String {
    case haproxy
    case openssl
    case python3
    case nc
    case stunnel
    case systemdAnalyze = "systemd-analyze"

    /// Where it lies; `nil` where it is not installed.
    var path: String? {
        ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/local/sbin"].map { "\($0)/\(rawValue)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    var isThere: Bool { path != nil }
}
