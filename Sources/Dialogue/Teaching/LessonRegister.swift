import SystemCalls
package import TextAnalysis

/// Which of several domains were taught a line; finds the right one among more domains than are asked.
package final class LessonRegister: Sendable {
    private struct Lines {
        var books: [DomainName: LessonBook] = [:]
        var domains: [LineKey: Set<DomainName>] = [:]
    }

    private let lines = Lock(Lines())
    private let count = CounterArray(count: 1)

    package init() {}

    func note(_ book: LessonBook, of domain: DomainName) {
        lines.withLock { lines in
            for key in lines.books[domain]?.keys.map(\.self) ?? [] {
                lines.domains[key]?.remove(domain)
                if lines.domains[key]?.isEmpty == true { lines.domains[key] = nil }
            }
            for key in book.keys { lines.domains[key, default: []].insert(domain) }
            lines.books[domain] = book.isEmpty ? nil : book
            count.set(0, lines.domains.count)
        }
    }

    /// The domains that were taught a line, by name.
    package func domains(taught line: NormalizedText) -> [DomainName] {
        guard count[0] > 0, let key = LineKey(line) else { return [] }
        return lines.withLock { lines in (lines.domains[key] ?? []).sorted() }
    }
}
