/// What can be wrong, as a reply's `code` says it.
package enum ErrorCode: String, CaseIterable, Sendable {
    case badLine = "BAD_LINE"
    case badUTF8 = "BAD_UTF8"
    case badJSON = "BAD_JSON"
    case badArgument = "BAD_ARG"
    case notProtocol = "NOT_PROTOCOL"
    case partialLine = "PARTIAL_LINE"
    case authenticationRequired = "AUTH_REQUIRED"
    case authenticationFailed = "AUTH_FAILED"
    case forbidden = "FORBIDDEN"
    case unknownVerb = "UNKNOWN_VERB"
    case notFound = "NOT_FOUND"
    case timeout = "TIMEOUT"
    case conflict = "CONFLICT"
    case lineTooLong = "LINE_TOO_LONG"
    case textTooLong = "TEXT_TOO_LONG"
    case bundleInvalid = "BUNDLE_INVALID"
    case version = "VERSION"
    case rateLimited = "RATE_LIMITED"
    case `internal` = "INTERNAL"
    case busy = "BUSY"
    case notReady = "NOT_READY"
    case draining = "DRAINING"
    case deadline = "DEADLINE"
    case storageFull = "STORAGE_FULL"
    case slowConsumer = "SLOW_CONSUMER"

    /// The number by which a client that does not know the code knows what to do: 4xx change something, 429, 503 and 507 try again later, 500 ask us.
    package var number: Int {
        switch self {
        case .badLine, .badUTF8, .badJSON, .badArgument, .notProtocol, .partialLine: 400
        case .authenticationRequired, .authenticationFailed: 401
        case .forbidden: 403
        case .unknownVerb, .notFound: 404
        case .timeout: 408
        case .conflict: 409
        case .lineTooLong, .textTooLong: 413
        case .bundleInvalid: 422
        case .version: 426
        case .rateLimited: 429
        case .internal: 500
        case .busy, .notReady, .draining: 503
        case .deadline: 504
        case .storageFull: 507
        case .slowConsumer: 509
        }
    }

    /// Whether the connection is always closed after it. (A third ``authenticationFailed`` and a refusal in the greeting's place are fatal as well.)
    package var isFatal: Bool {
        switch self {
        case .notProtocol, .partialLine, .timeout, .lineTooLong, .slowConsumer: true
        default: false
        }
    }

    /// What is said to people where nothing more exact is known.
    package var message: StaticString {
        switch self {
        case .badLine: "not a line of this protocol; try HELP"
        case .badUTF8: "not UTF-8"
        case .badJSON: "not a JSON object"
        case .badArgument: "wrong member"
        case .notProtocol: "this port speaks taiwa/1"
        case .partialLine: "line without an end; not executed"
        case .authenticationRequired: "say AUTH first"
        case .authenticationFailed: "token not accepted"
        case .forbidden: "not permitted"
        case .unknownVerb: "try HELP"
        case .notFound: "no such thing"
        case .timeout: "time is over"
        case .conflict: "not in this state"
        case .lineTooLong: "line over 16384 octets"
        case .textTooLong: "text over 4096 octets"
        case .bundleInvalid: "bundle refused"
        case .version: "version not spoken"
        case .rateLimited: "tenant quota"
        case .internal: "internal error"
        case .busy: "no capacity"
        case .notReady: "not ready"
        case .draining: "shutting down"
        case .deadline: "deadline passed"
        case .storageFull: "not stored"
        case .slowConsumer: "output not taken"
        }
    }

    /// When it is said, as the documentation has it.
    package var about: String {
        switch self {
        case .badLine: "a control character, a byte order mark, or an inline line of a wrong form"
        case .badUTF8: "the line is not UTF-8"
        case .badJSON: "the object is not strict JSON; `msg` says why"
        case .badArgument: "a member is missing, unknown, given twice or wrong; `arg` names it"
        case .notProtocol: "the peer speaks HTTP, TLS, SSH, SMTP, RESP or the PROXY protocol"
        case .partialLine: "the peer's side ended inside a line, which was not executed"
        case .authenticationRequired: "the verb needs a role, and nobody has said who is asking"
        case .authenticationFailed: "the token is wrong, expired or revoked; the third time on one connection is fatal"
        case .forbidden: "the verb or the thing is for another role or tenant, whether the thing exists or not"
        case .unknownVerb: "there is no such verb"
        case .notFound: "`what` names what there is not"
        case .timeout: "`what` names the time that is over: `auth`, `line` or `idle`"
        case .conflict: "the thing is in a state that does not allow it"
        case .lineTooLong: "a line has more than 16,384 octets"
        case .textTooLong: "a text has more than 4,096 octets, or more than 8,192 when normalised"
        case .bundleInvalid: "a bundle is refused; `file` and `why` say the reason, `active` what goes on serving"
        case .version: "the version asked for is not spoken; `versions` lists those that are"
        case .rateLimited: "too many requests of a tenant or connection; try again after `retry_ms`"
        case .internal: "a fault of the server; `ref` finds it in its log"
        case .busy: "no capacity for the request or the connection; try again after `retry_ms`"
        case .notReady: "not everything is loaded yet; try again after `retry_ms`"
        case .draining: "the server is shutting down; try another"
        case .deadline: "the request's `deadline_ms` passed before its turn came"
        case .storageFull: "what would have been kept was not; try again after `retry_ms`"
        case .slowConsumer: "the peer does not read what it is sent"
        }
    }
}
