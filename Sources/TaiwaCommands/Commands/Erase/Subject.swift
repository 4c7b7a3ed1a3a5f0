import Bundles
import Dialogue
import Inbox
import Serving

/// Whom or what `taiwa erase` and `taiwa export` are about.
struct Subject {
    private enum Choice {
        case session(String)
        case before(ReportDay)
    }

    private let choice: Choice
    let tenant: TenantName
    let domain: DomainName?
    private let state: String

    /// - Parameter command: for what is said of a command line that is not right.
    init(_ arguments: ParsedArguments, command: String, options: [OptionSpecification]) throws(UsageError) {
        let given = options.filter { arguments[$0] != nil }
        guard let first = given.first else {
            throw .refused("one of \(options.map(\.name).joined(separator: ", ")) is needed", command: command)
        }
        if given.count > 1 { throw .conflict(given[1].name, with: first.name, command: command) }
        if let name = arguments[.keptSession] ?? arguments[.subject] {
            choice = .session(name)
        } else {
            guard let day = arguments[.before].flatMap({ ReportDay($0) }) else {
                throw .badValue(OptionSpecification.before.name, expected: "a date such as 2026-11-01")
            }
            choice = .before(day)
        }
        domain = arguments[.keptBundle].map { DomainName(rawValue: $0) }
        let named = arguments[.keptTenant]
        guard let tenant = named.map({ TenantName(checking: $0) }) ?? domain.map({ TenantName(of: $0) }) ?? .standard
        else {
            throw .badValue(OptionSpecification.keptTenant.name, expected: "the name of a tenant")
        }
        if let domain, TenantName(of: domain) != tenant {
            throw .refused("the bundle is another tenant's", command: command)
        }
        self.tenant = tenant
        state = arguments.state
    }

    /// The session, where it is about one and sessions were ever kept.
    func session() throws(StateError) -> SubjectSession? {
        guard case .session(let name) = choice else { return nil }
        return try SubjectSession(name, of: tenant, inStateDirectory: state)
    }

    /// What an inbox calls it.
    ///
    /// - Throws: ``SubjectError`` where the state directory has no secret, without which nothing is found.
    func scope(_ session: SubjectSession?) throws(SubjectError) -> Erasure.Scope {
        switch choice {
        case .before(let day): return .before(day.start)
        case .session:
            guard let session else { throw SubjectError(state: state) }
            return .session(session.key)
        }
    }

    /// What it is about, in words.
    var description: String {
        let what =
            switch choice {
            case .session: "this session"
            case .before(let day): "the time before \(day)"
            }
        return domain.map { "\(what) in \($0)" } ?? "\(what) of tenant \(tenant)"
    }
}

/// A state directory in which no session was ever kept.
struct SubjectError: Error, CustomStringConvertible {
    let state: String

    var description: String {
        "\(state)/session.key is not there: no server has kept sessions in this state directory"
    }
}
