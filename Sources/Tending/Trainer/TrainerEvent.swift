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
        guard let value = try? JSONReader.read(line, .wire), value["bundle"]?.text == bundle,
            let event = value["event"]?.text
        else { return nil }
        switch event {
        case "progress":
            guard let share = value["progress"]?.number, (0...1).contains(share) else { return nil }
            self = .progress(share)
        case "trained":
            guard let version = TrainedVersion(value) else { return nil }
            self = .trained(version)
        case "failed":
            guard let why = value["why"]?.text else { return nil }
            let place = [value["file"]?.text, value["line"]?.integer.map(String.init)].compactMap(\.self)
            self = .failed(place.isEmpty ? why : "\(place.joined(separator: ":")): \(why)")
        default: return nil
        }
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
