import Bundles
import Foundation
import LineProtocol
import StrictJSON

extension TokenList {
    /// Reads what ``json`` writes.
    ///
    /// - Throws: ``TokenFileError`` with the path and the line of the first thing that is not right.
    package init(json: [UInt8], path: String) throws(TokenFileError) {
        let root: JSONValue
        do {
            root = try JSONReader.read(json)
        } catch {
            throw TokenFileError(path: path, line: error.line, .damaged(error.description))
        }
        let object = try TokenObject(root, path: path, members: ["format", "tokens"])
        guard object.value["format"]?.content == .integer(1) else { throw object.damaged("'format' is not 1") }
        guard case .array(let elements)? = object.value["tokens"]?.content else {
            throw object.damaged("'tokens' is not an array")
        }
        var records: [TokenRecord] = []
        var ids: Set<TokenID> = []
        for element in elements {
            let object = try TokenObject(
                element, path: path,
                members: ["id", "sha256", "roles", "tenant", "created", "expires", "note", "revoked"])
            let record = try TokenRecord(object)
            guard ids.insert(record.id).inserted else { throw object.damaged("\(record.id) is there twice") }
            records.append(record)
        }
        self.init(records: records)
    }

    /// One token a line, so that an error names it.
    package var json: [UInt8] {
        var bytes = Array("{\"format\":1,\"tokens\":[".utf8)
        for (place, record) in records.enumerated() {
            bytes += (place == 0 ? "\n" : ",\n").utf8
            bytes += record.json
        }
        bytes += "\n]}\n".utf8
        return bytes
    }
}

/// An object of a token file.
private struct TokenObject {
    let value: JSONValue
    let path: String

    init(_ value: JSONValue, path: String, members known: [String]) throws(TokenFileError) {
        self.value = value
        self.path = path
        guard case .object(let members) = value.content else { throw damaged("this is not an object") }
        if members.contains(where: { !known.contains($0.name) }) {
            throw damaged("there may be only the members \(known.joined(separator: ", "))")
        }
    }

    func damaged(_ reason: String) -> TokenFileError {
        TokenFileError(path: path, line: value.line, .damaged(reason))
    }

    func string(_ name: String) throws(TokenFileError) -> String {
        guard let text = try optionalString(name) else { throw damaged("'\(name)' is missing") }
        return text
    }

    func optionalString(_ name: String) throws(TokenFileError) -> String? {
        switch value[name]?.content {
        case nil, .null?: return nil
        case .string(let text)?: return text
        default: throw damaged("'\(name)' is not a string")
        }
    }

    func optionalDate(_ name: String) throws(TokenFileError) -> Date? {
        guard let text = try optionalString(name) else { return nil }
        guard let date = Timestamp.date(of: text) else {
            throw damaged("'\(name)' is not a time such as 2027-03-31T00:00:00Z")
        }
        return date
    }
}

extension TokenRecord {
    fileprivate init(_ object: TokenObject) throws(TokenFileError) {
        guard let id = TokenID(try object.string("id").utf8) else { throw object.damaged("'id' is not a token's") }
        guard let digest = TokenDigest(hexadecimal: try object.string("sha256")) else {
            throw object.damaged("'sha256' is not 64 hexadecimal digits")
        }
        guard case .array(let elements)? = object.value["roles"]?.content else {
            throw object.damaged("'roles' is not an array")
        }
        var roles: Set<Role> = []
        for element in elements {
            guard case .string(let name) = element.content, let role = Role(rawValue: name) else {
                throw object.damaged("a role is not one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            roles.insert(role)
        }
        let tenant = try object.optionalString("tenant").map { (name) throws(TokenFileError) in
            guard let tenant = TenantName(checking: name) else {
                throw object.damaged("'tenant' is not a tenant's name")
            }
            return tenant
        }
        guard !roles.isEmpty, tenant != nil || roles == [.operator] else {
            throw object.damaged("the roles do not go with the tenant")
        }
        guard let created = try object.optionalDate("created") else { throw object.damaged("'created' is missing") }
        self.init(
            id: id, digest: digest, roles: roles, tenant: tenant, created: created,
            expires: try object.optionalDate("expires"), note: try object.optionalString("note") ?? "",
            revoked: try object.optionalDate("revoked"))
    }

    fileprivate var json: [UInt8] {
        var writer = JSONWriter()
        func write(_ name: String, _ text: String?) {
            writer.name(name)
            if let text { writer.string(text) } else { writer.null() }
        }
        writer.beginObject()
        write("id", id.description)
        write("sha256", digest.hexadecimal)
        writer.name("roles")
        writer.beginArray()
        for role in Role.allCases where roles.contains(role) { writer.string(role.rawValue) }
        writer.endArray()
        write("tenant", tenant?.rawValue)
        write("created", Timestamp.text(of: created))
        write("expires", expires.map(Timestamp.text))
        write("note", note)
        write("revoked", revoked.map(Timestamp.text))
        writer.endObject()
        return writer.bytes
    }
}
