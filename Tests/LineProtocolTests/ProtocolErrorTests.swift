import LineProtocol
import Testing

/// Errors as lines.
struct ProtocolErrorTests {
    private static func line(_ error: ProtocolError, _ id: RequestID? = nil) -> String {
        ServerLine.text { ServerLine.appendError(error, to: id, &$0) }
    }

    @Test func `errors are written as in the contract's examples`() {
        #expect(
            Self.line(.notFound(.domain), .number(3))
                == #"{"id":3,"ok":false,"code":"NOT_FOUND","num":404,"what":"domain","msg":"no such domain","fatal":false}"#
        )
        #expect(
            Self.line(
                ProtocolError(.bundleInvalid, details: [.file("weights.bin"), .why("sha256"), .active("12")]))
                == #"{"ok":false,"code":"BUNDLE_INVALID","num":422,"msg":"bundle refused","file":"weights.bin","why":"sha256","#
                + #""active":"12","fatal":false}"#)
        #expect(
            Self.line(ProtocolError(.forbidden))
                == #"{"ok":false,"code":"FORBIDDEN","num":403,"msg":"not permitted","fatal":false}"#)
        #expect(
            Self.line(ProtocolError(.rateLimited, details: [.retry(milliseconds: 180)]))
                == #"{"ok":false,"code":"RATE_LIMITED","num":429,"msg":"tenant quota","retry_ms":180,"fatal":false}"#)
    }

    @Test func `other facts have their members`() {
        #expect(
            Self.line(ProtocolError(.version, details: [.versions(Greeting.versions)]))
                == #"{"ok":false,"code":"VERSION","num":426,"msg":"version not spoken","versions":[1],"fatal":false}"#)
        #expect(
            Self.line(ProtocolError(.internal, details: [.reference("e1")]), .text("a"))
                == #"{"id":"a","ok":false,"code":"INTERNAL","num":500,"msg":"internal error","ref":"e1","fatal":false}"#
        )
        #expect(
            Self.line(ProtocolError(.timeout, what: "idle"))
                == #"{"ok":false,"code":"TIMEOUT","num":408,"what":"idle","msg":"time is over","fatal":true}"#)
        #expect(Self.line(ProtocolError(.busy).fatally()).hasSuffix(#""msg":"no capacity","fatal":true}"#))
    }

    @Test(arguments: ProtocolError.Thing.allCases)
    func `what there is not is named`(thing: ProtocolError.Thing) {
        let error = ProtocolError.notFound(thing)
        #expect(error.what?.description == thing.rawValue)
        #expect(error.message.description == "no such \(thing.rawValue)")
    }

    @Test(arguments: [
        ("sesion", "sesion"), (String(repeating: "a", count: 33), String(repeating: "a", count: 32)),
        ("a b\u{1B}[2J", "a_b__2J"),
        ("電話090", "__090"), ("\"},{", "____"), ("\u{212A}", "_"), ("", ""),
    ])
    func `of a name that a peer made up only 32 characters of a key are told`(name: String, told: String) {
        #expect(ProtocolError(.badArgument, argument: name).argument == told)
    }

    @Test func `errors that a request alone does not show name their member`() {
        #expect(ProtocolError.missing(.session) == ProtocolError(.badArgument, "missing", argument: "session"))
        #expect(ProtocolError.outOfRange(.lang) == ProtocolError(.badArgument, "out of range", argument: "lang"))
    }
}
