package import Privacy

/// Something in a bundle's sheets that is wrong, or is likely not what was meant.
package struct Finding: Sendable, Equatable {
    /// How much it matters.
    package enum Severity: String, Sendable, Comparable, CaseIterable, Encodable {
        /// Worth knowing; nothing need be done.
        case note
        /// The bundle trains, but answers worse than it could.
        case warning
        /// The sheets contradict themselves or cannot be read.
        case error

        package static func < (left: Severity, right: Severity) -> Bool {
            allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
        }
    }

    /// Where it stands.
    package struct Place: Sendable, Hashable {
        /// The file, as a path that the user can open.
        package let path: String
        /// The line in it, from 1, where there is one to name.
        package let line: Int?

        package init(path: String, line: Int?) {
            self.path = path
            self.line = line
        }
    }

    package let code: FindingCode
    package let place: Place
    /// The row that it is about too, where two rows do not go together.
    package let other: Place?
    /// What is wrong, without the place.
    package let reason: String
    /// The row's text, with every kind of personal information masked.
    package let text: MaskedText?

    package var severity: Severity { code.severity }
    /// What most likely has to be done.
    package var fix: String { code.fix }

    package init(
        _ code: FindingCode, at place: Place, and other: Place? = nil, reason: String, text: MaskedText? = nil
    ) {
        self.code = code
        self.place = place
        self.other = other
        self.reason = reason
        self.text = text
    }
}

extension Finding.Place: CustomStringConvertible {
    package var description: String { "\(path)\(line.map { ":\($0)" } ?? "")" }
}
