package import Bundles
package import Dialogue
import Privacy
import SystemCalls
package import Taiwa

/// What `WHY` needs of the latest turns: the questions as the stages saw them, and by which version they were judged.
///
/// Stages are pure, so that a question judged again by the same version gives the same trace to the last bit. The judgements
/// themselves (``Router/Route``) would take kilobytes a turn, and hold on to versions that are no longer served. In memory only.
package final class TurnTraces: Sendable {
    /// A question and what judged it.
    private struct Judged: Sendable {
        let domain: DomainName
        let version: Int
        /// As the bundle's own policy masked it.
        let question: MaskedText
        /// The taught line that spoke, which may have been taken back since; without its text, which may have been erased.
        let lesson: Spoken?
    }

    /// A taught line that spoke in a turn.
    package struct Spoken: Sendable, Equatable {
        /// The taught example, `e_<n>`.
        package let example: String
        package let answer: AnswerID
        package let similarity: Double
    }

    private struct Turn: Sendable {
        let id: TurnID
        let tenant: TenantName
        let session: SessionKey?
        let questions: [Judged]
        /// When it was asked, in nanoseconds of the monotonic clock.
        let time: UInt64
    }

    /// What is known of a turn.
    package enum Finding: Sendable {
        /// There was no such turn, it is too long ago, or another tenant's: one is not told from the other.
        case absent
        /// No question was judged in it: a greeting, a choice, a rating.
        case unjudged
        /// The version that judged it is no longer served.
        case versionGone(DomainName, version: Int)
        /// A trace for each of its questions, and which version of which bundle judged the first.
        case traces([Trace], by: DomainName, version: Int)
    }

    private let shards: [Lock<[Turn?]>]
    private let share: Int

    /// Room for a number of turns, a multiple of 16.
    package init(most: Int = 4096) {
        share = max(1, most / 16)
        shards = (0..<16).map { [share] _ in Lock([Turn?](repeating: nil, count: share)) }
    }

    /// Keeps a turn in the place of the one a ring's length before it.
    ///
    /// - Parameters:
    ///   - session: the key of its session; `nil` for one without a name.
    ///   - routes: the routes of ``Conversation/lastRoutes``, if this turn made them.
    ///   - now: the monotonic clock, in nanoseconds.
    package func keep(
        _ turn: TurnID, of tenant: TenantName, session: SessionKey?, routes: [Router.Route], at now: UInt64 = 0
    ) {
        let questions = routes.map { route in
            Judged(
                domain: route.best.bundle.domain, version: route.best.bundle.version,
                question: route.best.verdict.utterance.text,
                lesson: route.best.verdict.lesson.map {
                    Spoken(example: $0.id, answer: $0.answer, similarity: $0.similarity)
                })
        }
        let kept = Turn(id: turn, tenant: tenant, session: session, questions: questions, time: now)
        shards[turn.number % shards.count].withLock { $0[turn.number / shards.count % share] = kept }
    }

    private func turn(_ id: TurnID, of tenant: TenantName) -> Turn? {
        let kept = shards[id.number % shards.count].withLock { [share] in $0[id.number / 16 % share] }
        guard let kept, kept.id == id, kept.tenant == tenant else { return nil }
        return kept
    }

    /// Forgets the turns of a session.
    package func forget(_ session: SessionKey) {
        for shard in shards {
            shard.withLock { turns in
                for place in turns.indices where turns[place]?.session == session { turns[place] = nil }
            }
        }
    }

    /// The taught lines that spoke in a turn, in the order of its questions.
    package func lessons(of turn: TurnID, of tenant: TenantName) -> [Spoken] {
        self.turn(turn, of: tenant)?.questions.compactMap(\.lesson) ?? []
    }

    /// When a turn was taken, in nanoseconds of the monotonic clock; `nil` where it is remembered no more.
    package func time(of turn: TurnID) -> UInt64? {
        shards[turn.number % shards.count].withLock { [share] in $0[turn.number / 16 % share] }
            .flatMap { $0.id == turn ? $0.time : nil }
    }

    /// The session that a turn of this tenant belongs to, if it is remembered and its session has a name.
    package func session(of turn: TurnID, of tenant: TenantName) -> SessionKey? {
        self.turn(turn, of: tenant)?.session
    }

    /// Why a turn went as it did; this takes as long as the turn.
    ///
    /// - Parameters:
    ///   - former: gives a version that the engine has no more.
    package func why(
        _ turn: TurnID, of tenant: TenantName, in engine: Engine,
        former: (DomainName, Int) -> ReleasedBundle? = { _, _ in nil }
    ) -> Finding {
        guard let turn = self.turn(turn, of: tenant) else { return .absent }
        guard let first = turn.questions.first else { return .unjudged }
        var traces: [Trace] = []
        for judged in turn.questions {
            let active = engine.bundle(judged.domain).flatMap { $0.version == judged.version ? $0 : nil }
            guard let bundle = try? (active ?? former(judged.domain, judged.version))?.loaded() else {
                return .versionGone(judged.domain, version: judged.version)
            }
            let verdict = bundle.pipeline.judge(MaskedUtterance(judged.question))
            traces.append(Trace(verdict, knowledge: bundle.knowledge, maskedBy: engine.redactor))
        }
        return .traces(traces, by: first.domain, version: first.version)
    }
}
