import Privacy
import SystemCalls

/// Consults a domain's lessons on behalf of one of its versions, which may have learnt some of them.
final class LessonReader: Sendable {
    private let shelf: LessonShelf
    private let knowledge: Knowledge
    private let redactor: Redactor
    /// The book that was consulted last, and what the version has to do with its lessons.
    private let present: Lock<Reading?> = Lock(nil)

    /// A book and what a version has to do with its lessons.
    private struct Reading: Sendable {
        let book: LessonBook
        let standings: [Standing]
    }

    /// What a version has to do with a lesson.
    private enum Standing {
        /// It does not know the line.
        case new
        /// The line is among its examples of that answer.
        case learnt
        /// There is no such answer.
        case withoutAnswer
    }

    init(_ shelf: LessonShelf, knowledge: Knowledge, redactor: Redactor) {
        self.shelf = shelf
        self.knowledge = knowledge
        self.redactor = redactor
    }

    /// Whether nothing was taught.
    var isSilent: Bool { shelf.isEmpty }

    /// A verdict as the lessons leave or change it.
    ///
    /// - Parameters:
    ///   - utterance: the whole of it, with what it denies.
    func review(_ verdict: Verdict, of utterance: MaskedUtterance) -> Verdict {
        let reading = reading()
        if let match = identical(to: utterance, in: reading) {
            // What the version has learnt it says itself, unless it still does not.
            if reading.standings[match.place] == .learnt, verdict.decision == .answer(match.lesson.answer) {
                return verdict
            }
            return verdict.giving(match.lesson)
        }
        guard let evidence = evidence(for: verdict, in: reading) else { return verdict }
        return evidence.review(verdict)
    }

    private func identical(to utterance: MaskedUtterance, in reading: Reading) -> (place: Int, lesson: Lesson)? {
        guard let key = LineKey(utterance) else { return nil }
        let place = reading.book.lessons(with: key).last { reading.standings[$0] != .withoutAnswer }
        return place.map { ($0, reading.book.lessons[$0]) }
    }

    /// What speaks for the nearest lesson; `nil` where that cannot be enough.
    private func evidence(for verdict: Verdict, in reading: Reading) -> LessonEvidence? {
        let question = WeighedLine(verdict.utterance, by: knowledge.vocabulary)
        let near = reading.book.shortlist(for: verdict.utterance).filter { reading.standings[$0] == .new }
            .map { place in
                let line = WeighedLine(reading.book.features(of: place), by: knowledge.vocabulary)
                return (lesson: reading.book.lessons[place], similarity: question.similarity(to: line))
            }
            .sorted { $0.similarity > $1.similarity }
        guard let nearest = near.first, nearest.similarity >= LessonEvidence.leastSimilarity else { return nil }
        let answer = nearest.lesson.answer
        let isAlone = reading.book.lessons.count { $0.answer == answer } < 2
        var evidence = LessonEvidence(
            lesson: nearest.lesson, similarity: nearest.similarity,
            secondSimilarity: isAlone ? nil : near.dropFirst().first { $0.lesson.answer == answer }?.similarity ?? 0,
            rivalSimilarity: near.first { $0.lesson.answer != answer }?.similarity ?? 0,
            length: verdict.utterance.features.count)
        // The examples can only speak against it.
        guard evidence.isEnough(beside: verdict) else { return nil }
        for neighbour in verdict.answers.neighbours where neighbour.answer != answer {
            let line = WeighedLine(knowledge.example(neighbour.example), by: knowledge.vocabulary, masking: redactor)
            evidence.meet(rivalAt: question.similarity(to: line))
        }
        return evidence
    }

    private func reading() -> Reading {
        let book = shelf.book
        return present.withLock { present in
            if let present, present.book === book { return present }
            let reading = Reading(book: book, standings: standings(of: book))
            present = reading
            return reading
        }
    }

    private func standings(of book: LessonBook) -> [Standing] {
        var standings = book.lessons.map { lesson in
            knowledge.index(of: lesson.answer) == nil && book.answer(lesson.answer) == nil
                ? Standing.withoutAnswer : .new
        }
        var places: [String: [Int]] = [:]
        for (place, lesson) in book.lessons.enumerated() { places[lesson.text.string, default: []].append(place) }
        for example in knowledge.exampleAnswers.indices {
            for place in places[knowledge.example(example)] ?? []
            where knowledge.answers[knowledge.exampleAnswers[example]].id == book.lessons[place].answer {
                standings[place] = .learnt
            }
        }
        return standings
    }
}
