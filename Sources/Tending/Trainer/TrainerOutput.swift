/// Cuts what a trainer writes into lines and reads them; a line that is not an event ends its credit.
package struct TrainerOutput: Sendable {
    /// What a trainer's output says of how the training ended, as far as it does.
    package enum Verdict: Sendable, Equatable {
        case trained(TrainerEvent.TrainedVersion)
        case failed(String)
        /// It wrote something that is not an event, or more than any trainer does.
        case rubbish
    }

    private let bundle: String
    private var line: [UInt8] = []
    private var count = 0
    package private(set) var verdict: Verdict?

    /// In bytes; one line of a trainer has some hundred.
    private static let longestLine = 16384
    /// In bytes; the progress of the longest training takes a hundredth of it.
    private static let most = 4 << 20

    /// - Parameters:
    ///   - bundle: what each line must be about.
    package init(bundle: String) { self.bundle = bundle }

    /// Takes more of what was written.
    ///
    /// - Returns: the latest progress in it.
    package mutating func take(_ bytes: [UInt8]) -> Double? {
        var progress: Double?
        count += bytes.count
        if count > Self.most { reject() }
        for byte in bytes where verdict != .rubbish {
            guard byte == 0x0A else {
                line.append(byte)
                if line.count > Self.longestLine { reject() }
                continue
            }
            switch TrainerEvent(line, of: bundle) {
            case .progress(let share): progress = share
            case .trained(let version): if verdict == nil { verdict = .trained(version) }
            case .failed(let reason): if verdict == nil { verdict = .failed(reason) }
            case nil: reject()
            }
            line.removeAll(keepingCapacity: true)
        }
        return progress
    }

    /// A version that is there stays there, whatever is written after it was told.
    private mutating func reject() {
        if case .trained = verdict { return }
        verdict = .rubbish
    }
}
