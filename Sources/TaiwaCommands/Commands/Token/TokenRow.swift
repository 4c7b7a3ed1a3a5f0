import Bundles
import Foundation
import LineProtocol
import Serving
import Terminal

/// What the list says of a token.
struct TokenRow: Encodable {
    private let id: String
    private let roles: [String]
    @NullIfAbsent private var tenant: String?
    private let created: String
    @NullIfAbsent private var expires: String?
    private let state: String
    @NullIfAbsent private var revoked: String?
    private let note: String

    init(_ record: TokenRecord, at now: Date) {
        id = record.id.description
        roles = Role.allCases.filter(record.roles.contains).map(\.rawValue)
        tenant = record.tenant?.rawValue
        created = Timestamp.text(of: record.created)
        expires = record.expires.map(Timestamp.text)
        state = record.state(at: now).rawValue
        revoked = record.revoked.map(Timestamp.text)
        note = record.note
    }

    fileprivate static var table: TextTable {
        TextTable(columns: [
            .init("id"), .init("roles"), .init("tenant"), .init("created"), .init("expires"), .init("state"),
            .init("note", extent: .flexible),
        ])
    }

    fileprivate var cells: [String] {
        [id, roles.joined(separator: " "), tenant ?? "–", created, expires ?? "never", state, note]
    }
}

extension Console {
    /// Prints the tokens there are.
    func print(_ rows: [TokenRow], _ format: OutputFormat) throws {
        switch format {
        case .json: try printJSON(rows, layout: .indented)
        case .table:
            var table = TokenRow.table
            for row in rows { table.append(row.cells) }
            try print(table)
        }
    }
}
