import Foundation
import LineProtocol
import Serving
import SystemCalls
import TestSupport

/// Whether the time of an authentication tells how much of a wrong token is right (the method of dudect, Reparaz, Balasch and
/// Verbauwhede 2017: classes in random order, the slowest measurements cropped, Welch's t).
struct TokenBenchmark: LoneBenchmark {
    let name = "tokens"
    let summary = "Welch's t between wrong tokens by how many leading bytes are right; 4.5 and more would be a leak"

    private static let count = 200_000
    private static let now = Date(timeIntervalSince1970: 1_795_226_400)
    /// Above this |t| the classes differ (dudect's bar).
    private static let bar = 4.5

    func run() throws {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let digests = try Self.digests(&random)
        let secrets = try Self.secrets(&random)
        let naive = Self.naive(&random)
        var figures = Figures(of: "equal leading", ["median ns", "t of halves", "largest t of 32", "timed"])
        let all = [("digest bytes", digests), ("secret characters", secrets), ("bytes, stopping early", naive)]
        for (name, times) in all {
            figures.add(name, [times.median, times.halves, times.largest, Double(Self.count)], format: "%.2f")
        }
        figures.show()
        for (name, times) in [("digest", digests), ("secret", secrets)] {
            try WrongResult.check(
                abs(times.halves) < Self.bar && times.largest < Self.bar,
                "the time tells the \(name): |t| \(times.halves), \(times.largest)")
        }
        try WrongResult.check(
            abs(naive.halves) >= Self.bar, "a comparison that stops early is not told from one that does not")
    }

    /// Tokens whose stored digests begin as the guess's does, for 0 to 31 bytes.
    ///
    /// 32 stores hold 32 tokens each, so placed that every identifier and every store has each number of equal bytes once: what
    /// the place in a table costs is the same for all classes.
    private static func digests(_ random: inout SeededGenerator) throws -> TimedClasses {
        let directory = try TemporaryDirectory()
        let characters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        let guesses = (1...32).map { TokenSecret(id: TokenID("k\($0)".utf8)!, characters: characters) }
        let digest = guesses[0].digest
        let stores = try (0..<32).map { store in
            let records = guesses.enumerated().map { place, guess in
                var octets = digest.octets
                for index in ((store + place) % 32)..<32 { octets[index] ^= UInt8.random(in: 1...255, using: &random) }
                return TokenRecord(
                    id: guess.id, digest: TokenDigest(octets), roles: [.user], tenant: .standard, created: now,
                    expires: nil, note: "")
            }
            let path = "\(directory.path)/\(store).json"
            try AtomicFile.replace(path, with: TokenList(records: records).json, mode: 0o600)
            return try TokenStore(TokenFile(path: path))
        }
        let texts = guesses.map { Array($0.text.utf8) }
        var times = TimedClasses(count: count)
        for _ in 0..<count {
            let (store, place) = (Int.random(in: 0..<32, using: &random), Int.random(in: 0..<32, using: &random))
            let text = texts[place]
            let start = MonotonicClock.now()
            let principal = stores[store].authenticate(text, at: now)
            times.add(MonotonicClock.now() - start, to: (store + place) % 32)
            try WrongResult.check(principal == nil, "a wrong token was taken")
        }
        return times
    }

    /// Guesses of one token that begin as it does, for 0 to 25 characters; those of 26 and more would be the token.
    private static func secrets(_ random: inout SeededGenerator) throws -> TimedClasses {
        let directory = try TemporaryDirectory()
        let id = TokenID("k1".utf8)!
        let characters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        let token = TokenSecret(id: id, characters: characters)
        let record = TokenRecord(
            id: id, digest: token.digest, roles: [.user], tenant: .standard, created: now, expires: nil, note: "")
        let path = "\(directory.path)/tokens.json"
        try AtomicFile.replace(path, with: TokenList(records: [record]).json, mode: 0o600)
        let store = try TokenStore(TokenFile(path: path))
        try WrongResult.check(store.authenticate(token.text, at: now) != nil, "the token is not taken")
        // Several guesses a class, so that a class is not one text.
        let guesses = (0..<26).map { equal in
            (0..<64).map { _ in
                let rest = (equal..<26).map { place in
                    // Another digit than the token's, which has only small letters.
                    UInt8.random(in: place == equal ? 0x41...0x5A : 0x61...0x7A, using: &random)
                }
                return Array(TokenSecret(id: id, characters: Array(characters[..<equal]) + rest).text.utf8)
            }
        }
        var times = TimedClasses(count: count, classes: 26)
        for _ in 0..<count {
            let equal = Int.random(in: 0..<26, using: &random)
            let text = guesses[equal][Int.random(in: 0..<64, using: &random)]
            let start = MonotonicClock.now()
            let principal = store.authenticate(text, at: now)
            times.add(MonotonicClock.now() - start, to: equal)
            try WrongResult.check(principal == nil, "a wrong token was taken")
        }
        return times
    }

    /// What the measurement says of a comparison that stops at the first difference, of as many bytes.
    private static func naive(_ random: inout SeededGenerator) -> TimedClasses {
        let right = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        let guesses = (0..<32).map { equal in
            right.enumerated().map { $0.offset < equal ? $0.element : $0.element ^ 1 }
        }
        var times = TimedClasses(count: count)
        for _ in 0..<count {
            let equal = Int.random(in: 0..<32, using: &random)
            let guess = guesses[equal]
            let start = MonotonicClock.now()
            let isEqual = stoppingEarly(guess, right)
            times.add(MonotonicClock.now() - start, to: isEqual ? 0 : equal)
        }
        return times
    }

    @inline(never)
    private static func stoppingEarly(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        for index in 0..<32 where left[index] != right[index] { return false }
        return true
    }
}
