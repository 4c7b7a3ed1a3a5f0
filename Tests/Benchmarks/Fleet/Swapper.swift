import Bundles
import Dialogue
import Foundation
import LineLoad
import SystemCalls

/// Releases one version of a bundle after the other, and looks when new conversations get it.
struct Swapper: Sendable {
    private let directory: BundleDirectory
    private let server: SocketAddress
    private let question: GeneratedSheets.Question

    init(of directory: BundleDirectory, on server: SocketAddress, asking question: GeneratedSheets.Question) {
        self.directory = directory
        self.server = server
        self.question = question
    }

    /// Swaps versions 1 and 2 a number of times.
    ///
    /// - Parameters:
    ///   - pause: seconds between two releases at least.
    /// - Returns: the seconds after each release that the first conversation with it began.
    /// - Throws: ``WrongResult`` when a reply names no version or another than one of the two, a reply is wrong, or a conversation
    ///   gets the old version after one that got the new.
    func swap(_ times: Int, each pause: Double) throws -> [Double] {
        let talk = try Talk(with: server)
        let releaser = Releaser(directory, by: "benchmark")
        let start = MonotonicClock.now()
        return try (0..<times).map { number in
            let next = 1 + number % 2
            let released = MonotonicClock.now()
            _ = try releaser.approve(next, sha256: nil, reason: nil)
            let name = directory.domain.rawValue
            let delay = try talk.wait(for: "version \(next)", asking: question.text, of: name, since: released) {
                $0.bundle?.version == next
            }
            for _ in 0..<5 {
                let reply = try talk.ask(question.text, of: name)
                try WrongResult.check(
                    reply.isGood && reply.bundle?.version == next && reply.intent == question.answer,
                    "after version \(next) was served: \(reply.members)")
            }
            let end = start + UInt64(Double(number + 1) * pause * 1e9)
            let now = MonotonicClock.now()
            if now < end { usleep(UInt32((end - now) / 1000)) }
            return delay
        }
    }
}
