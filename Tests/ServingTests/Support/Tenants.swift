import Dialogue
import Taiwa
import TestSupport

/// Bundles of three tenants, trained once for all tests: `library` and `asks` of the tenant `default`, `acme/support` and `acme/asks`,
/// `beta/support` and, in Japanese, `beta/shop`. Each answer and title of acme's and beta's holds a word of its own.
enum TenantsBundles {
    static let engine = Result { try open() }

    static let acmeWord = "ACMEWORD"
    static let betaWord = "BETAWORD"

    private static func open() throws -> Engine {
        let plugins = try TemporaryDirectory()
        return try withExtendedLifetime(plugins) {
            try SampleBundle.english.write(to: plugins, as: "library")
            try asking(SampleBundle.english).write(to: plugins, as: "asks")
            try marked(SampleBundle.english, acmeWord).write(to: plugins, as: "acme/support")
            try asking(marked(SampleBundle.english, acmeWord)).write(to: plugins, as: "acme/asks")
            try marked(SampleBundle.english, betaWord).write(to: plugins, as: "beta/support")
            try marked(SampleBundle.japanese, betaWord).write(to: plugins, as: "beta/shop")
            return try Engine(plugins: plugins.path)
        }
    }

    /// A bundle with a word before every title and answer.
    private static func marked(_ bundle: SampleBundle, _ word: String) -> SampleBundle {
        var bundle = bundle
        let lines = bundle.answers.split(separator: "\n").map { line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            return line.hasPrefix("id,") ? String(line) : "\(parts[0]),\(word) \(parts[1]),\(word) \(parts[2]),"
        }
        bundle.answers = lines.joined(separator: "\n") + "\n"
        return bundle
    }

    /// A bundle that always asks back.
    private static func asking(_ bundle: SampleBundle) -> SampleBundle {
        var bundle = bundle
        bundle.manifest = bundle.manifest.replacing(
            #"{"answer": 0, "offer": 1, "closeness": 1}"#, with: #"{"answer": 1, "offer": 0, "closeness": 0}"#)
        return bundle
    }
}
