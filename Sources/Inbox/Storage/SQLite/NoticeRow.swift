import Bundles
import Dialogue
import StrictJSON
import SystemCalls
import TextAnalysis

/// How a notice lies in its tables.
enum NoticeRow {
    static let columns = """
        n.id, n.tenant, n.domain, n.grp, n.kind, n.language, n.title, n.count, n.fix, n.time, n.due
        """

    /// Reads notices; the statement's first columns are ``columns``.
    static func read(
        _ sql: String, _ values: [SQLiteValue], from database: SQLiteDatabase
    ) throws(SQLiteError) -> [Notice] {
        var notices: [Notice] = []
        for row in try database.rows(sql, values, Row.init) { notices.append(try row.notice(from: database)) }
        return notices
    }

    /// A row that lacks its lines.
    struct Row {
        private let id: Int
        private let make: ([String]) -> NoticeDraft

        init(_ row: SQLiteStatement) {
            id = row.int(0)
            let (tenant, domain) = (row.text(1), row.optionalText(2))
            let (group, kind) = (row.optionalInt(3), NoticeKind(rawValue: row.text(4)) ?? .digest)
            let (language, title, count) = (row.text(5), row.text(6), row.int(7))
            let (fix, time, due) = (NoticeRow.fix(from: row.optionalText(8)), row.int(9), row.int(10))
            make = { lines in
                NoticeDraft(
                    tenant: TenantName(tenant), domain: domain.map { DomainName(rawValue: $0) },
                    group: group.map { GroupID($0) }, kind: kind, language: Language(rawValue: language), title: title,
                    lines: lines, count: count, fix: fix, time: time, due: due)
            }
        }

        func notice(from database: SQLiteDatabase) throws(SQLiteError) -> Notice {
            let lines = try database.rows(
                "SELECT text FROM notice_lines WHERE notice = ? ORDER BY place", [.integer(id)]
            ) { $0.text(0) }
            return Notice(make(lines), id: NoticeID(id))
        }
    }

    /// Writes a notice, with its lines where somebody is to be told.
    static func insert(
        _ draft: NoticeDraft, isTold: Bool, into database: SQLiteDatabase
    ) throws(SQLiteError) -> Notice {
        let group = draft.group.map { SQLiteValue.integer($0.number) } ?? .null
        try database.run(
            """
            INSERT INTO notices (tenant, domain, grp, kind, language, title, count, fix, time, due, is_gathered)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .text(draft.tenant.rawValue), .text(draft.domain?.rawValue), group, .text(draft.kind.rawValue),
            .text(draft.language.rawValue), .text(draft.title), .integer(draft.count),
            .text(isTold ? draft.fix.map(text(of:)) : nil), .integer(draft.time), .integer(draft.due),
            .integer(draft.isGathered ? 1 : 0))
        let id = NoticeID(database.lastRow)
        for (place, line) in draft.lines.enumerated() where isTold {
            try database.run(
                "INSERT INTO notice_lines (notice, place, grp, text) VALUES (?, ?, ?, ?)", .integer(id.number),
                .integer(place), group, .text(line))
        }
        return Notice(draft, id: id)
    }

    private static func text(of fix: NoticeFix) -> String {
        var writer = JSONWriter()
        writer.beginArray()
        for text in [fix.answer?.rawValue, fix.title, fix.why] {
            if let text { writer.string(text) } else { writer.null() }
        }
        // All its digits, so that it is read back as it was.
        writer.raw(Array("\(fix.confidence.isFinite ? fix.confidence : 0)".utf8))
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func fix(from text: String?) -> NoticeFix? {
        guard let text, let value = try? JSONReader.read(Array(text.utf8)), case .array(let parts) = value.content,
            parts.count == 4, let confidence = parts[3].number
        else { return nil }
        let texts = parts.prefix(3).map { part -> String? in
            if case .string(let text) = part.content { text } else { nil }
        }
        return NoticeFix(
            answer: texts[0].map { AnswerID(rawValue: $0) }, title: texts[1], confidence: confidence, why: texts[2])
    }
}
