import TextAnalysis

/// A member of the object `notices` that cannot be what it is said to be.
package struct NoticeConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Problem: Sendable, Equatable {
        case unknownName(known: [String])
        /// It is not what it must be.
        case expected(String)
    }

    /// The line of the file, from 1.
    package let line: Int
    /// The member's name.
    package let name: String
    package let problem: Problem

    init(_ name: String, at line: Int, _ problem: Problem) {
        self.line = line
        self.name = name
        self.problem = problem
    }

    /// What is wrong, without the place. What was written is repeated only where it is near to a name that there is.
    package var description: String {
        switch problem {
        case .unknownName(let known):
            "unknown setting"
                + (NearestName.suggestion(for: name, among: known) == nil
                    ? "; there are: \(known.joined(separator: ", "))" : NearestName.mention(of: name, among: known))
        case .expected(let what): "'\(name)' must be \(what)"
        }
    }
}
