import Foundation
import Inbox
import TestSupport
import Testing

struct NoticeSignatureTests {
    @Test func `the signature is what openssl makes of the time, a full stop and the body`() throws {
        let secret = try #require(NoticeSecret(Array(" 0123456789abcdef\n".utf8)))
        // printf '1795262400.{"text":"解約"}' | openssl dgst -sha256 -hmac 0123456789abcdef
        #expect(
            NoticeSignature(secret).value(of: Array(#"{"text":"解約"}"#.utf8), at: 1_795_262_400)
                == "sha256=a7e1ec726f997284987ec26f1222a4198a2fed9b7aac7cbc3a20a728d7883af0")
    }

    @Test func `another time, body or secret has another signature`() throws {
        let first = NoticeSignature(try #require(NoticeSecret([UInt8](repeating: 0x61, count: 16))))
        let second = NoticeSignature(try #require(NoticeSecret([UInt8](repeating: 0x62, count: 16))))
        let values = [
            first.value(of: [0x7B], at: 1), first.value(of: [0x7B], at: 2), first.value(of: [0x7D], at: 1),
            second.value(of: [0x7B], at: 1),
        ]
        #expect(Set(values).count == 4)
    }

    @Test func `a secret that can be guessed is none`() {
        #expect(NoticeSecret(Array("short".utf8)) == nil)
        #expect(NoticeSecret(Array("  \n".utf8)) == nil)
    }
}
