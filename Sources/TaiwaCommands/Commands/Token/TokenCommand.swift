import Bundles
import Foundation
import LineProtocol
import Serving
import Terminal

/// `taiwa token`: makes, lists and revokes the tokens of a server.
struct TokenCommand: Command {
    static let specification = CommandSpecification(
        name: "token", summary: "make, list and revoke the tokens that the server takes",
        operand: "create | list | revoke ID", arity: .atLeastOne,
        options: [.role, .tenant, .expires, .tokenNote, .format, .serverState, .tokenFile],
        discussion: [
            "create prints the new token on standard output, this once and nowhere else; tokens.json holds its SHA-256 digest.",
            "It takes --role, --tenant, --expires and --note. The roles user, agent and admin need --tenant, operator alone",
            "takes none. A date is its beginning in UTC.",
            "",
            "list prints id, roles, tenant, dates, state and note; with --format json as JSON.",
            "revoke ends a token for ever, also on open connections of a running server, within a second.",
            "",
            "Run it as the server's user.",
        ])

    /// What to do.
    private enum Action {
        case create(TokenRequest)
        case list(OutputFormat)
        case revoke(TokenID)
    }

    private let action: Action
    private let file: TokenFile
    private let now: Date

    /// The options by the actions that take them; the others take all.
    private static let takenBy: [(action: String, options: [OptionSpecification])] = [
        ("create", [.role, .tenant, .expires, .tokenNote]), ("list", [.format]), ("revoke", []),
    ]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        now = Date()
        file = TokenFile(path: arguments[.tokenFile] ?? TokenFile.path(inState: arguments.state))
        let words = arguments.operands
        let expectation = "an action there is: create, list, revoke ID"
        guard let name = words.first, Self.takenBy.contains(where: { $0.action == name }) else {
            throw .badValue("token", expected: expectation)
        }
        for taken in Self.takenBy where taken.action != name {
            if let option = taken.options.first(where: arguments.contains) {
                throw .conflict(option.name, with: "token \(name)", command: "token")
            }
        }
        guard words.count <= (name == "revoke" ? 2 : 1) else { throw .unexpectedOperand(command: "token") }
        switch name {
        case "create": action = .create(try arguments.tokenRequest(at: now))
        case "list": action = .list(try arguments.format())
        default:
            guard words.count == 2 else { throw .missingOperand("ID", command: "token") }
            guard let id = TokenID(words[1].utf8) else {
                throw .badValue("token revoke", expected: "the id of a token, such as k7; see taiwa token list")
            }
            action = .revoke(id)
        }
    }

    func run(on console: Console) throws -> ExitCode {
        switch action {
        case .create(let request):
            let token = try file.change { (list) throws(TokenFileError) in list.create(request, at: now) }
            console.note("made \(token.id) in \(file.path); the token is shown this once:")
            try console.print(token.text)
        case .list(let format):
            let rows = try (file.read() ?? TokenList()).records.map { TokenRow($0, at: now) }
            try console.print(rows, format)
        case .revoke(let id):
            let isThere = try file.change { (list) throws(TokenFileError) in list.revoke(id, of: nil, at: now) }
            guard isThere else {
                console.report("\(file.path): there is no token \(id); see taiwa token list")
                return .badData
            }
            console.note("revoked \(id)")
        }
        return .good
    }
}

extension ParsedArguments {
    /// What `token create` is to make.
    fileprivate func tokenRequest(at now: Date) throws(UsageError) -> TokenRequest {
        let names = Role.allCases.map(\.rawValue).joined(separator: ", ")
        guard let list = self[.role] else {
            throw .unmet("token create", needs: "--role ROLES: \(names)", command: "token")
        }
        var roles: Set<Role> = []
        for name in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let role = Role(rawValue: String(name)) else {
                throw .badValue(OptionSpecification.role.name, expected: "a list of roles with commas: \(names)")
            }
            roles.insert(role)
        }
        var tenant: TenantName?
        if let name = self[.tenant] {
            tenant = TenantName(checking: name)
            guard tenant != nil else {
                throw .badValue(
                    OptionSpecification.tenant.name,
                    expected: "a tenant's name: at most 32 lower-case letters, digits, - and _")
            }
        }
        var expires: Date?
        if let text = self[.expires] {
            expires = Timestamp.expiry(text, from: now)
            guard expires != nil else {
                throw .badValue(
                    OptionSpecification.expires.name, expected: "a date such as 2027-03-31, or days such as 30d")
            }
        }
        do {
            return try TokenRequest(
                roles: roles, tenant: tenant, expires: expires, note: self[.tokenNote] ?? "", at: now)
        } catch {
            throw .refused(error.description, command: "token")
        }
    }
}
