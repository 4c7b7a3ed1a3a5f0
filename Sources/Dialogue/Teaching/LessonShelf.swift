import SystemCalls
package import TextAnalysis

/// What has been taught to one domain, shared by all its versions: a book that is put there is seen by the next turn.
package final class LessonShelf: Sendable {
    private let domain: DomainName
    private let register: LessonRegister
    private let present = Lock(LessonBook.empty)
    /// Held by whoever makes a book of what is kept: a later one is not replaced by an earlier one.
    private let updating = Lock(())
    /// Whether there is anything in the book; read for every turn.
    private let mark = CounterArray(count: 1)

    /// - Parameters:
    ///   - register: what finds the domains that were taught a line.
    package init(of domain: DomainName, in register: LessonRegister = LessonRegister()) {
        self.domain = domain
        self.register = register
    }

    /// Whether nothing was taught; costs next to nothing.
    package var isEmpty: Bool { mark[0] == 0 }

    package var book: LessonBook { isEmpty ? .empty : present.withLock { $0 } }

    /// Puts a book in the place of the one before.
    package func put(_ book: LessonBook) {
        present.withLock { $0 = book }
        register.note(book, of: domain)
        mark.set(0, book.isEmpty ? 0 : 1)
    }

    /// Makes a book and puts it in the place of the one before; one at a time.
    package func update<Failure: Error>(_ make: () throws(Failure) -> LessonBook) throws(Failure) {
        try updating.withLock { _ throws(Failure) in put(try make()) }
    }

    /// The domains that this shelf's register knows to have been taught a line.
    package func domains(taught line: NormalizedText) -> [DomainName] { register.domains(taught: line) }

    /// Whether another shelf has the same register.
    package func isBeside(_ other: LessonShelf) -> Bool { register === other.register }
}
