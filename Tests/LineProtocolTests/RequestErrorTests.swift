import LineProtocol
import Testing

/// Every line that is no request, and the exact words it is told.
struct RequestErrorTests {
    @Test(arguments: [
        ("ASK", #"{"ok":false,"code":"BAD_ARG","num":400,"arg":"text","msg":"missing","fatal":false}"#),
        (
            #"{"op":"ask","id":4,"text":"a","text":"b"}"#,
            #"{"ok":false,"code":"BAD_JSON","num":400,"msg":"duplicate name","fatal":false}"#
        ),
        (
            #"{"op":"ask","id":5,"text":"a","sesion":"u1"}"#,
            #"{"id":5,"ok":false,"code":"BAD_ARG","num":400,"arg":"sesion","msg":"unknown member","fatal":false}"#
        ),
        (
            "#9 WEATHER tokyo",
            #"{"id":"9","ok":false,"code":"UNKNOWN_VERB","num":404,"msg":"try HELP","fatal":false}"#
        ),
        (
            "POST / HTTP/1.1",
            #"{"ok":false,"code":"NOT_PROTOCOL","num":400,"msg":"this port speaks taiwa/1","fatal":true}"#
        ),
    ])
    func `the documentation's wrong lines get their errors`(line: String, error: String) {
        #expect(Outcome(line).errorLine == error)
    }
}
