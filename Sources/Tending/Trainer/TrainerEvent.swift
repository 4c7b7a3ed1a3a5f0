package import StrictJSON

/// What a trainer says in a line of its output.
package enum TrainerEvent: Sendable, Equatable {
    /// The share that is done, 0 to 1.
    case progress(Double)
    case trained(TrainedVersion)
    /// Nothing was trained, and why: `file:line: reason`.
    case failed(String)

    /// A version that is written.
    package struct TrainedVersion: Sendable, Equatable {
        package let number: Int
        /// `approved`, `awaitingApproval` or `rejected`.
        package let state: JobState
        package let evaluation: JSONValue?
        /// Why it was refused.
        package let reason: String?
    }

    /// Reads a line about a bundle; `nil` for anything else.
    package init?(_ line: [UInt8], of bundle: String) {
        guard let event = Self.event(in: line, of: bundle) else { return nil }
        self = event
    }

    private static func event(in line: [UInt8], of bundle: String) -> TrainerEvent? {
        guard let value = try? JSONReader.read(line, .wire), value["bundle"]?.text == bundle,
            let event = value["event"]?.text
        else { return nil }
        switch event {
        case "progress":
            guard let share = value["progress"]?.number, (0...1).contains(share) else { return nil }
            return .progress(share)
        case "trained": return TrainedVersion(value).map { .trained($0) }
        case "failed": return value["why"]?.text.map { .failed(place(in: value) + $0) }
        default: return nil
        }
    }

    /// `file:line: `, as far as it is told.
    private static func place(in value: JSONValue) -> String {
        guard let file = value["file"]?.text else { return "" }
        guard let line = value["line"], let number = line.integer else { return "\(file): " }
        return "\(file):\(number): "
    }
}

extension TrainerEvent.TrainedVersion {
    fileprivate init?(_ value: JSONValue) {
        guard let number = value["version"]?.integer, number > 0 else { return nil }
        switch value["state"]?.text {
        case "active": state = .approved
        case "awaiting_approval": state = .awaitingApproval
        case "refused": state = .rejected
        default: return nil
        }
        self.number = number
        evaluation = value["eval"]
        reason = value["why"]?.text
    }
}
