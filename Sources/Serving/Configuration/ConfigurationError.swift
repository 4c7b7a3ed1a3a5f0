import TextAnalysis

/// A setting that cannot be what it is said to be, and where it is said.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    /// Where a setting is said.
    package enum Place: Sendable, Equatable {
        case file(String, line: Int?)
        case variable(String)
        case option(String)
    }

    package enum Problem: Sendable, Equatable {
        case unreadable(String)
        case syntax(String)
        case unknownName(String, known: [String])
        case unknownVariable(near: String)
        /// A value that is not what it must be; the name is `nil` where the place tells it.
        case expected(String, of: String?)
        case twice(String)
        /// What is wrong with the object `notices`.
        case notices(String)
        case badRoles(TokenRequest.Refusal)
    }

    package let place: Place
    package let problem: Problem

    init(_ place: Place, _ problem: Problem) {
        self.place = place
        self.problem = problem
    }

    /// Whether the command line or the environment is wrong, rather than a file.
    package var isUsage: Bool { if case .file = place { false } else { true } }

    package var description: String {
        switch place {
        case .file(let path, let line): "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
        case .variable(let name), .option(let name): "\(name): \(reason)"
        }
    }

    /// What is wrong, without the place. What was written is repeated only where it is near to a name that there is.
    private var reason: String {
        switch problem {
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .syntax(let reason): "not valid JSON: \(reason)"
        case .unknownName(let name, let known):
            "unknown setting"
                + (NearestName.suggestion(for: name, among: known) == nil
                    ? "; there are: \(known.joined(separator: ", "))" : NearestName.mention(of: name, among: known))
        case .unknownVariable(let near): "unknown setting (did you mean \(near)?)"
        case .expected(let what, let name?): "'\(name)' must be \(what)"
        case .expected(let what, nil): "this is not \(what)"
        case .notices(let reason): reason
        case .twice(let address): "\(address) is to be listened on twice"
        case .badRoles(let refusal): refusal.description
        }
    }
}
