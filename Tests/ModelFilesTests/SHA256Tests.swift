import ModelFiles
import TestSupport
import Testing

/// The examples of NIST's "Secure Hash Algorithm-Message Digest Length = 256" for FIPS 180-4.
struct SHA256Tests {
    private static func hexadecimal(_ digest: [UInt8]) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func `the digests of the standard's messages`(message: String, digest: String) {
        #expect(SHA256.hexadecimal(of: Array(message.utf8)) == digest)
    }

    /// Lengths about a block's end, where the padding takes one block or two.
    @Test(arguments: [
        (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    ])
    func `the digests of messages about a block long`(length: Int, digest: String) {
        #expect(SHA256.hexadecimal(of: [UInt8](repeating: UInt8(ascii: "a"), count: length)) == digest)
    }

    @Test func `every split of a message in two gives the same digest`() {
        let message = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let whole = SHA256.hexadecimal(of: message)
        for split in 0...message.count {
            var digest = SHA256()
            digest.update(message.span.extracting(0..<split))
            digest.update(message.span.extracting(split..<message.count))
            #expect(Self.hexadecimal(digest.finalized()) == whole, "split at \(split)")
        }
    }

    @Test(arguments: 0..<50)
    func `any pieces of a message give the same digest`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let message = (0..<Int.random(in: 0...1_000, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        var digest = SHA256()
        var offset = 0
        while offset < message.count {
            let end = min(offset + Int.random(in: 0...130, using: &random), message.count)
            digest.update(message.span.extracting(offset..<end))
            offset = end
        }
        #expect(Self.hexadecimal(digest.finalized()) == SHA256.hexadecimal(of: message), "seed \(seed)")
    }
}
