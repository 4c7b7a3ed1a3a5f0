import Bundles
import Dialogue
import SystemCalls
import TextAnalysis

/// How an event lies in its table: what the alert was then; what never changes is its alert's, and gone with it.
enum EventRow {
    static let columns = """
        e.alert, e.grp, e.tenant, e.domain, e.cause, e.state, e.by, e.language, coalesce(a.text, ''), a.turn, a.session, \
        a.version, a.confidence, a.nearest, a.given, a.expected, a.comment, e.example, e.opened, e.time, \
        e.number, e.count
        """

    static func read(_ row: SQLiteStatement) -> InboxEvent {
        InboxEvent(number: row.int(20), alert: AlertRow.read(row), count: row.int(21), time: row.int(19))
    }
}
