/// Why a member's value cannot be taken.
enum MemberFault {
    case missing
    case unknown
    case givenTwice
    case wrongType
    case empty
    case tooLong
    case textTooLong
    case badForm
    case outOfRange
    case notOneOfThose
    case notWithAction

    private var code: ErrorCode { if case .textTooLong = self { .textTooLong } else { .badArgument } }

    private var message: StaticString {
        switch self {
        case .missing: "missing"
        case .unknown: "unknown member"
        case .givenTwice: "given twice"
        case .wrongType: "wrong type"
        case .empty: "empty"
        case .tooLong: "too long"
        case .textTooLong: ErrorCode.textTooLong.message
        case .badForm: "bad form"
        case .outOfRange: "out of range"
        case .notOneOfThose: "not one of its words"
        case .notWithAction: "not with this action"
        }
    }

    /// The error that names a member.
    func error(naming member: String) -> ProtocolError {
        ProtocolError(code, message, argument: member)
    }
}
