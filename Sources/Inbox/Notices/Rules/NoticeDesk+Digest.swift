import Bundles
import Dialogue
import TextAnalysis

extension NoticeDesk {
    /// One list of what was gathered for a tenant; of several notices about the same group or bundle the last is listed.
    ///
    /// - Parameters:
    ///   - notices: of one tenant, in the order of their numbers; not empty.
    ///   - time: now.
    package static func digest(of notices: [Notice], at time: Int) -> NoticeDraft {
        precondition(!notices.isEmpty, "nothing was gathered")
        var last: [String: Int] = [:]
        for (index, notice) in notices.enumerated() { last[subject(of: notice.draft)] = index }
        let listed = last.values.sorted().map { notices[$0].draft }
        let japanese = notices.count { $0.draft.language == .japanese }
        let language = japanese * 2 >= notices.count ? Language.japanese : .english
        let words = NoticeWording(language)
        var lines = listed.map { draft in
            let domain = draft.domain.map { "[\($0)] " } ?? ""
            let line = draft.group == nil ? "" : draft.lines.first.map { ": \($0)" } ?? ""
            return domain + draft.title + line
        }
        if lines.count > NoticeDraft.mostLines {
            let others = lines.count - NoticeDraft.mostLines + 1
            lines = Array(lines.prefix(NoticeDraft.mostLines - 1)) + [words.more(others)]
        }
        return NoticeDraft(
            tenant: notices[0].draft.tenant, domain: nil, group: nil, kind: .digest, language: language,
            title: words.digest(notices.count), lines: lines, count: notices.count, time: time, due: time)
    }

    private static func subject(of draft: NoticeDraft) -> String {
        draft.group.map(\.description) ?? "\(draft.kind.rawValue) \(draft.domain?.rawValue ?? "")"
    }
}
