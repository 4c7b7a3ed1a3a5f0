import Foundation
import LineProtocol
import StrictJSON

/// The questions of a ``QuestionLog``, without its lock.
struct KeptQuestions: Sendable {
    struct Question: Sendable, Equatable {
        let domain: String
        /// The string of a `MaskedText`.
        let text: String
        /// The Unix time in seconds.
        let time: Int
    }

    private var bundles: [String: [Question]] = [:]
    private(set) var count = 0

    /// The time of the oldest.
    var oldest: Int? { bundles.values.compactMap(\.first?.time).min() }

    /// The questions of a bundle, the oldest first.
    func of(_ bundle: String) -> [Question] { bundles[bundle] ?? [] }

    /// All of them, those of a bundle together.
    var all: [Question] { bundles.keys.sorted().flatMap { of($0) } }

    /// Adds questions, and lets go of what is too much or too old.
    mutating func add(_ questions: [Question], _ limits: QuestionLog.Limits, time: Int) {
        for question in questions {
            bundles[question.domain, default: []].append(question)
            if bundles[question.domain]?.count ?? 0 >= 2 * limits.mostOfBundle {
                shorten(question.domain, to: limits.mostOfBundle)
            }
        }
        for bundle in bundles.keys {
            shorten(bundle, to: limits.mostOfBundle)
            bundles[bundle]?.removeAll { time - $0.time >= limits.lifetime }
            if bundles[bundle]?.isEmpty == true { bundles[bundle] = nil }
        }
        count = bundles.values.reduce(0) { $0 + $1.count }
        while count > limits.most, let largest = bundles.max(by: { $0.value.count < $1.value.count }) {
            // A few at a time, so that the largest is not looked for again for each question.
            let excess = min(count - limits.most, max(1, largest.value.count / 8))
            shorten(largest.key, to: largest.value.count - excess)
            count -= excess
        }
    }

    private mutating func shorten(_ bundle: String, to most: Int) {
        guard let length = bundles[bundle]?.count, length > most else { return }
        bundles[bundle]?.removeFirst(length - most)
    }
}

extension KeptQuestions.Question {
    /// Reads a line without its line feed; `nil` for anything but ``line``.
    init?(line: [UInt8]) {
        guard let object = try? JSONReader.read(line), case .string(let domain)? = object["domain"]?.content,
            case .string(let text)? = object["text"]?.content, case .string(let at)? = object["at"]?.content,
            let moment = Moment(Array(at.utf8).span)
        else { return nil }
        self.init(domain: domain, text: text, time: moment.seconds)
    }

    /// The line with its line feed.
    var line: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, value) in [
            ("domain", domain), ("text", text),
            ("at", Timestamp.text(of: Date(timeIntervalSince1970: Double(time)))),
        ] {
            writer.name(name)
            writer.string(value)
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
