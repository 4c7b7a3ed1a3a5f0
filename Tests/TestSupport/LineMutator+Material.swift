extension LineMutator {
    /// Good requests of both forms.
    static let requests = [
        "PING", "PING x", "#1 PING data=x", "HELLO 1", "HEALTH", "READY", "LIMITS", "HELP ask",
        "AUTH tw1_k7_Zk3vQ1p8yT5rWm2nXc9bLd4hGs6fJa0e", "USE support u-42 ja", "use acme/support",
        "ASK　営業時間は何時ですか", "ask When are you open?", "#q ASK 電話番号は090-1234-5678です", "GOOD t_0001",
        #"#b1 BAD t_0002 {"expected":"お客様都合の返品はお客様のご負担です。","idem":"b1"}"#, "WHY t_1 deadline_ms=50",
        "END u-42", "MODELS support", #"TOKEN create {"role":"agent","expires":"2027-03-31","note":"night shift"}"#,
        "TOKEN revoke k9", "STATUS", "METRICS", "#9 WEATHER tokyo", #"{"op":"ping"}"#,
        #"{"op":"ping","id":7,"data":"x"}"#,
        #"{"id":1,"op":"ask","domain":"support","session":"web:9f3","lang":"en","text":"When are you open?"}"#,
        #"{"id":"a-2","op":"ask","text":"返品の送料は誰が払うの？","idem":"9f3-2","deadline_ms":500}"#,
        #"{"op":"bad","turn":"t_1","comment":"a \"b\" \\ \u3042\ud83d\ude00","tenant":"acme"}"#,
        #"{"op":"use","target":"acme/support","session":"u-42","lang":"ja"}"#,
        #" { "op" : "why" , "turn" : "t_1" } "#, #"{"op":"token","action":"list"}"#,
    ]

    /// What peers say who think that they speak to something else.
    static let foreign: [[UInt8]] =
        [
            "GET / HTTP/1.1", "POST /ask HTTP/1.1", "OPTIONS * HTTP/1.0", "PRI * HTTP/2.0", "Host: localhost:7100",
            "content-length: 12", "HTTP/1.1 200 OK", "SSH-2.0-OpenSSH_9.6", "EHLO mail.example.org", "HELO x",
            "PROXY TCP4 192.0.2.1 192.0.2.2 56324 443", "PROXY UNKNOWN", "*1", "$4",
        ].map { Array($0.utf8) } + [
            [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03], [0x00],
            [0x21, 0x11, 0x00, 0x0C, 0x7F, 0x00, 0x00, 0x01, 0x7F, 0x00, 0x00, 0x01, 0x1B, 0xBC, 0x1B, 0xBC],
        ]

    static let prefixes: [[UInt8]] = [
        [0xEF, 0xBB, 0xBF], Array("#".utf8), Array("#a ".utf8), Array("　".utf8), [0x20], [0x00], Array("{".utf8),
        Array(("#" + String(repeating: "i", count: 65) + " ").utf8), Array("GET ".utf8), [0x0D],
    ]

    /// Broken UTF-8, control characters, unseen and joining characters, brackets and escapes.
    static let fragments: [[UInt8]] =
        [
            [0x80], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE3, 0x80], [0xF0, 0x9F],
            [0x00], [0x07], [0x08], [0x1B, 0x5B, 0x32, 0x4A], [0x1B, 0x5D, 0x35, 0x32, 0x3B], [0x7F], [0xC2, 0x85],
            [0x0D], [0x09], [0x20], [0x22],
        ]
        + [
            "　", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FDFA}", "e\u{301}", "\u{301}", "😀", "{", "}", "[", "]",
            "{\"a\":",
            "[[[[[[[[[", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":", ",", ":", "=", "\\",
            "\\u0000",
            "\\ud800", "\\udc00\\ud800", "\\u12", "\\n", "-", "1e999", "9", "#", "/", "key=", "a",
        ].map { Array($0.utf8) }

    static let names = [
        "op", "id", "tenant", "domain", "session", "lang", "idem", "deadline_ms", "text", "turn", "data", "v", "sesion",
        "",
        "a", "a\\u0062", "id\\u0000", "表", "expected", "grace_s", "very_long_name_of_a_member_that_is_unknown",
    ]

    static let values: [[UInt8]] = [
        "1", "-1", "0", "-0", "1.5", "1e3", "1e400", "9007199254740991", "9007199254740992", "01", "true", "null",
        "\"\"",
        "\"a\"", "\"あ\"", "{}", "[]", "[[[[[[[[[[]]]]]]]]]]", "{\"a\":1,\"a\":2}", "\"\\ud800\"", "\"\\u0000\"", "nul",
        "\"",
        "\"..\"", "\"A/B\"", "\"2027-02-30\"", "a", "",
    ].map { Array($0.utf8) }
}
