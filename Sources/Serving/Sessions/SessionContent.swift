import Privacy
import TextAnalysis

/// A session as it lies in the table: ready for a turn, or packed.
struct SessionContent: Sendable {
    private var session: Session?
    private var packed: [UInt8] = []

    /// A session that is yet to begin.
    init() {}

    /// A session as ``SessionCoding`` writes it.
    init(packed: [UInt8]) { self.packed = packed }

    /// Runs a turn; a session that is new, or that cannot be read, begins.
    mutating func withSession<Result, Failure: Error>(
        language: Language, redactor: Redactor, _ body: (inout Session) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if session == nil {
            session = SessionCoding.session(from: packed, maskedBy: redactor) ?? Session(language: language)
            packed = []
        }
        return try body(&session!)
    }

    /// Packs the session, if it is not packed.
    mutating func pack() {
        guard let session else { return }
        packed = SessionCoding.bytes(of: session)
        self.session = nil
    }

    /// The session as it is kept on disk; empty for one in which there was no turn.
    var bytes: [UInt8] { session.map(SessionCoding.bytes) ?? packed }
}
