package import Dialogue
import Foundation
package import Privacy
import StrictJSON
package import SystemCalls
import TextAnalysis

/// The latest questions that were asked of each bundle, masked, so that it can be shown which replies another version would change.
///
/// Nothing waits for it: a question is put aside where it was asked, and the thread that writes the state writes it within a
/// second or so. It tells neither who asked nor in which session.
package final class QuestionLog: Sendable {
    /// How much is kept.
    package struct Limits: Sendable {
        package var mostOfBundle = 1_000
        /// In all; the bundle with the most gives way.
        package var most = 20_000
        /// Octets of a question; a longer one is not kept.
        package var mostOctets = 1_024
        /// How long a question is kept, in seconds: 90 days.
        package var lifetime = 90 * 86_400

        package init() {}
    }

    private struct Books {
        var questions = KeptQuestions()
        /// What is not written yet, at most as much as is kept.
        var unwritten: [KeptQuestions.Question] = []
        /// The lines of the file.
        var lines = 0
    }

    private let path: String
    private let volume: any StateVolume
    private let health: StorageHealth
    private let limits: Limits
    private let books = Lock(Books())

    /// Reads a file; lines that cannot be read are passed over.
    ///
    /// - Parameters:
    ///   - time: the Unix time in seconds.
    /// - Throws: ``SystemError`` when the file is there and cannot be read.
    package init(
        path: String, volume: any StateVolume = DiskVolume(), health: StorageHealth, limits: Limits = Limits(),
        time: Int
    ) throws(SystemError) {
        self.path = path
        self.volume = volume
        self.health = health
        self.limits = limits
        let content = try volume.content(of: path) ?? []
        let lines = content.split(separator: 0x0A)
        let questions = lines.compactMap { KeptQuestions.Question(line: Array($0)) }
        books.withLock { books in
            books.lines = lines.count
            books.questions.add(questions, limits, time: time)
        }
    }

    /// Keeps a question that a bundle has judged.
    package func append(_ question: MaskedText, of bundle: DomainName, time: Int) {
        guard question.string.utf8.count <= limits.mostOctets else { return }
        let kept = KeptQuestions.Question(domain: bundle.rawValue, text: question.string, time: time)
        books.withLock { [limits] books in
            if books.unwritten.count < limits.most { books.unwritten.append(kept) }
        }
    }

    /// The latest questions of a bundle, each once, the latest first; masked again by who asks for them.
    package func latest(_ most: Int, of bundle: DomainName, redactor: Redactor) -> [MaskedText] {
        let texts = books.withLock { books in
            let unwritten = books.unwritten.filter { $0.domain == bundle.rawValue }
            return (books.questions.of(bundle.rawValue) + unwritten).map(\.text)
        }
        var seen: Set<String> = []
        var latest: [MaskedText] = []
        for text in texts.reversed() where latest.count < most && seen.insert(text).inserted {
            latest.append(redactor.redact(Utterance(text)))
        }
        return latest
    }

    /// Writes what was asked since the last time, and rewrites the file when more than half of it is no longer kept.
    ///
    /// - Parameters:
    ///   - time: the Unix time in seconds.
    package func write(time: Int) {
        let (added, replacement) = books.withLock { [limits] books -> ([UInt8], [KeptQuestions.Question]?) in
            let new = books.unwritten
            books.unwritten = []
            let isOld = books.questions.oldest.map { time - $0 >= limits.lifetime } ?? false
            guard !new.isEmpty || isOld else { return ([], nil) }
            books.questions.add(new, limits, time: time)
            books.lines += new.count
            let isHalfOld = books.lines > 2 * max(limits.mostOfBundle, books.questions.count)
            return (new.flatMap(\.line), isHalfOld || isOld ? books.questions.all : nil)
        }
        guard !added.isEmpty || replacement != nil else { return }
        do throws(SystemError) {
            if let replacement { try rewrite(replacement) } else { try volume.append(added, to: path) }
            health.note(.questions, nil)
        } catch {
            // What was not written is still in memory, and in the file when that is next rewritten.
            health.note(.questions, error)
        }
    }

    private func rewrite(_ questions: [KeptQuestions.Question]) throws(SystemError) {
        var rest = questions[...]
        try volume.replace(path) {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(256) }
            return rest.prefix(256).flatMap(\.line)
        }
        books.withLock { $0.lines = questions.count }
    }
}
