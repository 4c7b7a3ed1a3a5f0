import Bundles
import Dialogue
import Inbox
import SystemCalls
import TaiwaCommands
import TextAnalysis

/// A desk with a few groups of two bundles that notes what it is asked for; its clock stands still.
final class ScriptedDesk: TriageDesk {
    static let noon = 1_800_000_000_000
    static let cafe = DomainName(rawValue: "cafe")
    static let wardOffice = DomainName(rawValue: "acme/ward-office")

    struct State {
        var groups = ScriptedDesk.groups
        var fix: TriageFix? = ScriptedDesk.fix
        var broken: [TriagePreview.Change] = []
        var failure: String?
        var generation = 1
        var requests: [TriageRequest] = []
    }

    let state = Lock(State())

    var requests: [TriageRequest] { state.withLock { $0.requests } }
    /// Those that change something.
    var performed: [TriageAction] {
        requests.compactMap { request in
            switch request {
            case .perform(let action), .undo(let action): action
            default: nil
            }
        }
    }

    func generation() -> Int? { state.withLock { $0.generation } }

    func now() -> Int { Self.noon }

    func reply(to request: TriageRequest) -> TriageNews {
        state.withLock { state in
            state.requests.append(request)
            return Self.reply(to: request, &state)
        }
    }

    private static func reply(to request: TriageRequest, _ state: inout State) -> TriageNews {
        switch request {
        case .groups(let filter):
            let shown = state.groups.filter { group in
                filter.state.states.contains(group.state) && (filter.domain ?? group.domain) == group.domain
                    && (filter.search.isEmpty || group.representative.contains(filter.search))
            }
            return .groups(shown, bundles: [wardOffice, cafe])
        case .detail(let id): return detail(id, state).map { .detail($0) } ?? .failed("there is no group \(id)")
        case .fix(let id): return .fix(id, id == GroupID(5) ? state.fix : newAnswer)
        case .choices(let id): return detail(id, state).map { .choices($0, answers) } ?? .failed("there is no group")
        case .preview(let action):
            if let failure = state.failure { return .failed(failure) }
            return .preview(preview(of: action, broken: state.broken))
        case .perform(let action):
            if let failure = state.failure { return .failed(failure) }
            return perform(action, &state)
        case .undo:
            state.groups = groups
            return .done(TriageDone(summary: "g_5: taken back", group: GroupID(5)))
        }
    }

    private static func perform(_ action: TriageAction, _ state: inout State) -> TriageNews {
        switch action {
        case .attach(.group(let id), let answer):
            state.groups.removeAll { $0.id == id }
            return .done(TriageDone(summary: "\(id): taught to \(answer)", undo: .takeBack([ExampleID(88)])))
        case .dismiss(.group(let id)):
            state.groups.removeAll { $0.id == id }
            return .done(TriageDone(summary: "\(id): dismissed", undo: .reopen(.alerts([AlertID(1)]))))
        case .merge(let id, let other):
            state.groups.removeAll { $0.id == id }
            return .done(TriageDone(summary: "\(id) is part of \(other) now", undo: .split([AlertID(1)]), group: other))
        default: return .done(TriageDone(summary: "done", group: GroupID(5)))
        }
    }

    private static func detail(_ id: GroupID, _ state: State) -> GroupDetail? {
        state.groups.first { $0.id == id }.map { group in
            GroupDetail(group: group, alerts: alerts(of: group), fix: id == GroupID(5) ? state.fix : newAnswer)
        }
    }

    private static func preview(of action: TriageAction, broken: [TriagePreview.Change]) -> TriagePreview {
        let answer = if case .attach(_, let answer) = action { answer.rawValue } else { "a new answer" }
        return TriagePreview(
            action: action, answer: answer,
            lines: [
                .init(text: "are you open on holidays", isAnswered: true, before: nil),
                .init(text: "祝日は営業していますか", isAnswered: true, before: AnswerID(rawValue: "table-booking")),
            ], questions: 120, fixed: [], broken: broken)
    }
}
