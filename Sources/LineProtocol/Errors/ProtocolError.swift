/// An error as it is told to a peer.
///
/// What people read is a literal of the program, so that nothing of a request, a path or another tenant can get into it.
package struct ProtocolError: Error, Sendable, Equatable {
    /// A fact that some codes add, in the order they are written in.
    package enum Detail: Sendable, Equatable {
        /// When to try again, in milliseconds from now.
        case retry(milliseconds: Int)
        /// The file of a bundle that is refused.
        case file(String)
        /// The line in that file.
        case line(Int)
        /// Why a bundle is refused.
        case why(String)
        /// The version that goes on serving.
        case active(String)
        /// The job that is in the way.
        case job(String)
        /// The versions of the protocol that are spoken.
        case versions([Int])
        /// The versions that have learnt the line in that file.
        case learntBy([Int])
        /// What finds the fault in the log.
        case reference(String)
    }

    package let code: ErrorCode
    /// What is wrong, for people; ASCII.
    package let message: StaticString
    /// The member that is wrong.
    package let argument: String?
    /// The kind of thing that is missing, or of time that is over.
    package let what: StaticString?
    package let details: [Detail]
    /// Whether the connection is closed after it.
    package let isFatal: Bool

    /// An error with its code's words, where no others are given.
    ///
    /// - Parameters:
    ///   - argument: the name of a member; of one that the peer made up, 32 characters at most are told, and `_` for those a key cannot have.
    package init(
        _ code: ErrorCode, _ message: StaticString? = nil, argument: String? = nil, what: StaticString? = nil,
        details: [Detail] = [], isFatal: Bool? = nil
    ) {
        self.code = code
        self.message = message ?? code.message
        self.argument = argument.map(Self.key)
        self.what = what
        self.details = details
        self.isFatal = isFatal ?? code.isFatal
    }

    /// The same error, after which the connection is closed.
    package func fatally() -> ProtocolError {
        ProtocolError(code, message, argument: argument, what: what, details: details, isFatal: true)
    }

    private static func key(_ name: String) -> String {
        var octets: [UInt8] = []
        for scalar in name.unicodeScalars.prefix(32) {
            let octet = UInt8(exactly: scalar.value) ?? 0
            octets.append(OctetClass.word.contains(octet) ? octet : UInt8(ascii: "_"))
        }
        return String(decoding: octets, as: UTF8.self)
    }

    package static func == (left: ProtocolError, right: ProtocolError) -> Bool {
        left.code == right.code && left.message.description == right.message.description
            && left.argument == right.argument && left.what?.description == right.what?.description
            && left.details == right.details && left.isFatal == right.isFatal
    }
}
