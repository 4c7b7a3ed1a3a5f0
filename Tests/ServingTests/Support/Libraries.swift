import Dialogue
import Taiwa
import TestSupport

/// A library that answers every question and one that always asks back, trained once for all tests.
enum Libraries {
    static let engine = Result { try open() }

    static let answering = DomainName(rawValue: "answers")
    static let asking = DomainName(rawValue: "asks")

    private static func open() throws -> Engine {
        let plugins = try TemporaryDirectory()
        return try withExtendedLifetime(plugins) {
            try SampleBundle.english.write(to: plugins, as: answering.rawValue)
            var asks = SampleBundle.english
            asks.manifest = asks.manifest.replacing(
                #"{"answer": 0, "offer": 1, "closeness": 1}"#, with: #"{"answer": 1, "offer": 0, "closeness": 0}"#)
            try asks.write(to: plugins, as: asking.rawValue)
            return try Engine(plugins: plugins.path)
        }
    }
}
