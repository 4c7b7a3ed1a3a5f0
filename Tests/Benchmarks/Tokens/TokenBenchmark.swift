import Bundles
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
        let digests = try Self.confirmed { try Self.digests(&random) }
        let secrets = try Self.confirmed { try Self.secrets(&random) }
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

    /// Measures up to three times: what the time tells, it tells each time; chance and a busy machine do not.
    private static func confirmed(_ measure: () throws -> TimedClasses) rethrows -> TimedClasses {
        var times = try measure()
        for _ in 0..<2 where abs(times.halves) >= bar || times.largest >= bar { times = try measure() }
        return times
    }

    /// Tokens whose stored digests begin as the guess's does, for 0 to 31 bytes.
    private static func digests(_ random: inout SeededGenerator) throws -> TimedClasses {
        let guess = TokenSecret(for: id)
        let digests = (0..<32).map { equal in
            (0..<8).map { _ in
                var octets = guess.digest.octets
                for index in equal..<32 { octets[index] ^= UInt8.random(in: 1...255, using: &random) }
                return TokenDigest(octets)
            }
        }
        return try times(of: guess, against: digests, &random)
    }

    /// Tokens whose secrets begin as the guess's does, for 0 to 25 characters; one of 26 would be the guess.
    private static func secrets(_ random: inout SeededGenerator) throws -> TimedClasses {
        let characters = (0..<26).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
        let digests = (0..<26).map { equal in
            (0..<8).map { _ in
                var other = characters
                // Capitals where the guess has none.
                for place in equal..<26 { other[place] = UInt8.random(in: 0x41...0x5A, using: &random) }
                return TokenSecret(id: id, characters: other).digest
            }
        }
        return try times(of: TokenSecret(id: id, characters: characters), against: digests, &random)
    }

    /// Times one guess against the digests of each class.
    ///
    /// It is always the same guess: which characters a text has shows in the times, and tells its sender nothing. The store is a
    /// new one for each measurement, and has been asked once before it is timed: where in memory stores lie shows too.
    private static func times(
        of guess: TokenSecret, against digests: [[TokenDigest]], _ random: inout SeededGenerator
    ) throws -> TimedClasses {
        let directory = try TemporaryDirectory()
        let text = Array(guess.text.utf8)
        let files = try digests.enumerated().map { equal, digests in
            try digests.enumerated().map { try file(of: $0.element, in: directory, name: "\(equal)-\($0.offset)") }
        }
        var times = TimedClasses(count: count, classes: files.count)
        for _ in 0..<count {
            let equal = Int.random(in: 0..<files.count, using: &random)
            let store = try TokenStore(files[equal][Int.random(in: 0..<8, using: &random)])
            let isTaken = store.authenticate(text, at: now) != nil
            let start = MonotonicClock.now()
            let principal = store.authenticate(text, at: now)
            times.add(MonotonicClock.now() - start, to: equal)
            try WrongResult.check(principal == nil && !isTaken, "a wrong token was taken")
        }
        return times
    }

    private static let id = TokenID("k1".utf8)!

    /// A file of one token.
    private static func file(of digest: TokenDigest, in directory: TemporaryDirectory, name: String) throws -> TokenFile
    {
        let record = TokenRecord(
            id: id, digest: digest, roles: [.user], tenant: .standard, created: now, expires: nil, note: "")
        let path = "\(directory.path)/\(name).json"
        try AtomicFile.replace(path, with: TokenList(records: [record]).json, mode: 0o600)
        return TokenFile(path: path)
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
