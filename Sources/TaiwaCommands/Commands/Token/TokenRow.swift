import Bundles
import Foundation
import LineProtocol
import Serving
import Terminal

/// What the list says of a token.
struct TokenRow: Encodable {
    private let id: String
    private let roles: [String]
    private let tenant: String?
    private let created: String
    private let expires: String?
    private let state: String
    private let revoked: String?
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

    private enum CodingKeys: String, CodingKey {
        case id, roles, tenant, created, expires, state, revoked, note
    }

    /// Encodes what there is not as `null`, so that every token has the same names.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(roles, forKey: .roles)
        try container.encode(tenant, forKey: .tenant)
        try container.encode(created, forKey: .created)
        try container.encode(expires, forKey: .expires)
        try container.encode(state, forKey: .state)
        try container.encode(revoked, forKey: .revoked)
        try container.encode(note, forKey: .note)
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
