import Foundation
import LineProtocol
import Serving
import Testing

struct TokenSecretTests {
    private static let id = TokenID("k7".utf8)!
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    private static func sample() -> TokenSecret { TokenSecret(id: id, characters: Array(alphabet[20..<46])) }

    @Test func `a token reads back as itself`() throws {
        let made = TokenSecret(for: Self.id)
        let read = try #require(TokenSecret(made.text.utf8))
        #expect(read.id == Self.id)
        #expect(read.text == made.text)
        #expect(read.digest.matches(made.digest))
    }

    @Test func `a token has the form tw1_id_secret`() {
        #expect(TokenSecret(for: Self.id).text.wholeMatch(of: /tw1_k7_[0-9A-Za-z]{32}/) != nil)
    }

    @Test func `no two tokens are the same`() {
        #expect(Set((0..<1_000).map { _ in TokenSecret(for: Self.id).text }).count == 1_000)
    }

    @Test func `every character of the alphabet is drawn about as often`() {
        var counts: [UInt8: Int] = [:]
        for _ in 0..<2_000 {
            for byte in TokenSecret(for: Self.id).text.utf8.dropFirst(7).prefix(26) { counts[byte, default: 0] += 1 }
        }
        // 52,000 draws: 838.7 of each expected; six standard deviations are 172.
        #expect(counts.count == 62)
        for (byte, count) in counts { #expect(abs(count - 839) < 172, "\(byte)") }
    }

    @Test func `every change of one character is caught`() {
        let text = Array(Self.sample().text.utf8)
        for place in text.indices {
            for byte in UInt8(0)...255 where byte != text[place] {
                var changed = text
                changed[place] = byte
                #expect(TokenSecret(changed) == nil, "\(place) \(byte)")
            }
        }
    }

    @Test func `every cut, doubled and exchanged character is caught`() {
        let text = Array(Self.sample().text.utf8)
        for place in text.indices {
            #expect(TokenSecret(text[..<place]) == nil)
            #expect(TokenSecret(text[..<place] + text[(place + 1)...]) == nil)
            #expect(TokenSecret(text[...place] + text[place...]) == nil)
            if place > 0, text[place] != text[place - 1] {
                var exchanged = text
                exchanged.swapAt(place, place - 1)
                #expect(TokenSecret(exchanged) == nil, "\(place)")
            }
        }
    }

    @Test func `the checksum is over the identifier too`() throws {
        let text = Self.sample().text
        #expect(TokenSecret(text.utf8) != nil)
        #expect(TokenSecret(text.replacing("k7", with: "k8").utf8) == nil)
    }

    @Test(arguments: ["", "k", "k0", "k01", "k1234567890", "K1", "1", "k-1", "k+1", "k１", "kx", "k1 "])
    func `these are no identifiers`(text: String) { #expect(TokenID(text.utf8) == nil) }

    @Test(arguments: ["k1", "k10", "k999999999"])
    func `these are identifiers`(text: String) { #expect(TokenID(text.utf8)?.description == text) }

    @Test func `printing a token does not show its secret`() {
        let token = Self.sample()
        let secret = String(token.text.suffix(32))
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped, "\([token])", "\(Optional(token) as Any)"] {
            #expect(text.contains("k7"))
            #expect(!text.contains(secret) && !text.contains("76, 77"), "\(text)")
        }
    }
}
