import Bundles
import Foundation
import LineProtocol
import LineServing
import StrictJSON

/// The verb that makes, lists and revokes tokens: of one tenant, or of any for who speaks for all.
extension DialogueHandler {
    func token(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        // The tenant of the tokens is the principal's, or the one that the request names; `USE` does not matter here.
        let named = request.tenant.flatMap(TenantName.init(checking:))
        if let named, let own = principal?.tenant, named != own { throw ProtocolError(.forbidden) }
        let tenant = named ?? principal?.tenant
        switch request.text(.action) {
        case "create": try create(request, for: tenant, &output)
        case "list": list(request, of: tenant, &output)
        case "revoke": try revoke(request, of: tenant, &output)
        default: throw .missing(.action)
        }
    }

    private func create(
        _ request: Request, for tenant: TenantName?, _ output: inout [UInt8]
    ) throws(ProtocolError) {
        guard let role = request.role else { throw .missing(.role) }
        // Nobody gives away more than he has.
        guard principal?.has(role) == true else { throw ProtocolError(.forbidden) }
        let now = Date.now
        let wanted: TokenRequest
        do throws(TokenRequest.Refusal) {
            wanted = try TokenRequest(
                roles: [role], tenant: role == .operator ? nil : tenant ?? .standard,
                expires: request.expires.map { Date(timeIntervalSince1970: Double($0.seconds)) },
                note: request.text(.note) ?? "", at: now)
        } catch {
            switch error {
            case .noRole, .needsTenant, .tenantOfOperator: throw .outOfRange(.role)
            case .badNote: throw .outOfRange(.note)
            case .past: throw .outOfRange(.expires)
            }
        }
        let secret: TokenSecret
        do throws(TokenFileError) {
            secret = try service.tokens.create(wanted, at: now)
        } catch {
            throw service.refusal(of: error)
        }
        service.log.note("token created", fields(of: secret.id, role))
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("token_id")
            writer.string(secret.id.description)
            writer.name("token")
            writer.string(secret.text)
        }
    }

    private func fields(of id: TokenID, _ role: Role) -> KeyValuePairs<StaticString, ServiceLog.Value> {
        ["token": .text(id.description), "role": .text(role.rawValue), "by": .text(principal?.name ?? "")]
    }

    private func list(_ request: Request, of tenant: TenantName?, _ output: inout [UInt8]) {
        let now = Date.now
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("tokens")
            writer.beginArray()
            for record in service.tokens.records(of: tenant) {
                writer.beginObject()
                writer.name("token_id")
                writer.string(record.id.description)
                writer.name("state")
                writer.string(record.state(at: now).rawValue)
                writer.name("roles")
                writer.beginArray()
                for role in Role.allCases where record.roles.contains(role) { writer.string(role.rawValue) }
                writer.endArray()
                writer.name("tenant")
                if let tenant = record.tenant { writer.string(tenant.rawValue) } else { writer.null() }
                writer.name("expires")
                if let expires = record.expires { writer.string(Timestamp.text(of: expires)) } else { writer.null() }
                writer.name("note")
                writer.string(record.note)
                writer.endObject()
            }
            writer.endArray()
        }
    }

    private func revoke(_ request: Request, of tenant: TenantName?, _ output: inout [UInt8]) throws(ProtocolError) {
        guard let id = request.text(.tokenID).flatMap({ TokenID($0.utf8) }) else { throw .notFound(.token) }
        let isRevoked: Bool
        do throws(TokenFileError) {
            isRevoked = try service.tokens.revoke(id, of: tenant, at: Date.now)
        } catch {
            throw service.refusal(of: error)
        }
        guard isRevoked else { throw .notFound(.token) }
        service.log.note("token revoked", ["token": .text(id.description), "by": .text(principal?.name ?? "")])
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("token_id")
            writer.string(id.description)
        }
    }
}
