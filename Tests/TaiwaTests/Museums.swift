import Dialogue
import Taiwa
import TestSupport

/// Three museums, one of each temper, trained once for all tests.
enum Museums {
    static let engine = Result { try open() }

    static let answering = DomainName(rawValue: "answers")
    static let asking = DomainName(rawValue: "asks")
    static let ignorant = DomainName(rawValue: "ignorant")

    /// The directory goes when the engine is open: models are mapped, and a mapping outlives its file's name.
    private static func open() throws -> Engine {
        let plugins = try TemporaryDirectory()
        return try withExtendedLifetime(plugins) {
            try TinyBundle(name: answering.rawValue, temper: .answers).write(to: plugins)
            try TinyBundle(name: asking.rawValue, temper: .asksBack).write(to: plugins)
            try TinyBundle(name: ignorant.rawValue, temper: .knowsNothing).write(to: plugins)
            return try Engine(plugins: plugins.path)
        }
    }
}
