import Foundation
import Privacy
import SystemCalls
import Taiwa
import Terminal

/// What `taiwa chat` keeps between runs: ratings and the lines typed, both masked; files that only their owner reads.
struct StateDirectory: Sendable {
    let path: String

    private var ratingsPath: String { "\(path)/ratings.jsonl" }
    private var historyPath: String { "\(path)/history" }

    /// How many lines of history are offered.
    private static let historyLength = 500

    /// Keeps a rating.
    func keep(_ rated: Reply.RatedExchange) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try create()
        try AtomicFile.append(Array(try encoder.encode(rated)) + [0x0A], to: ratingsPath)
    }

    /// The lines of earlier runs.
    func history() -> LineHistory {
        var history = LineHistory()
        guard let data = FileManager.default.contents(atPath: historyPath) else { return history }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").suffix(Self.historyLength)
        for line in lines { history.add(String(line)) }
        return history
    }

    /// Adds a line to the history, masked. A history that cannot be written is no reason to stop talking.
    func remember(_ line: String, maskedBy redactor: Redactor) {
        let masked = redactor.redact(Utterance(line))
        guard !masked.string.allSatisfy(\.isWhitespace) else { return }
        try? create()
        try? AtomicFile.append(Array(masked.string.utf8) + [0x0A], to: historyPath)
    }

    /// Makes the directory, where it is not there.
    func create() throws(SystemError) { try AtomicFile.makeDirectory(path, mode: 0o700) }
}
