import Bundles
import Dialogue
import TextAnalysis

/// The sentences of notices, in Japanese or else in English.
struct NoticeWording {
    private let isJapanese: Bool

    init(_ language: Language) { isJapanese = language == .japanese }

    func newGroup(_ kind: AlertKind) -> String {
        switch kind {
        case .unanswered: isJapanese ? "回答できない新しい質問があります" : "A new question has no answer"
        case .lowConfidence:
            isJapanese ? "確信の持てない新しい質問があります" : "A new question is answered with little confidence"
        case .badAnswer: isJapanese ? "回答が適切でなかった新しい質問があります" : "A new question was answered badly"
        }
    }

    func count(_ count: Int) -> String {
        isJapanese ? "同じ質問が\(count)件になりました" : "The same is now asked in \(count) alerts"
    }

    func rate(_ count: Int, minutes: Int, _ domain: DomainName) -> String {
        isJapanese
            ? "\(domain)で\(minutes)分間に\(count)件のアラートがありました" : "\(count) alerts in \(minutes) minutes in \(domain)"
    }

    func drift(_ present: UnansweredShare, past: UnansweredShare, minutes: Int, _ domain: DomainName) -> String {
        let (now, usual) = (Self.percent(present.share), Self.percent(past.share))
        return isJapanese
            ? "\(domain)で回答できない質問が増えています：\(minutes)分間の\(present.asked)件中\(now)（普段は\(usual)）"
            : "\(domain) leaves more unanswered than usual: \(now) of \(present.asked) questions in \(minutes) minutes, "
                + "usually \(usual)"
    }

    func growth(_ count: Int, usual: Double, minutes: Int) -> String {
        let usual = (usual * 10).rounded() / 10
        return isJapanese
            ? "同じ質問が急に増えています：\(minutes)分間に\(count)件（普段は\(usual)件）"
            : "The same is asked more than usual: \(count) alerts in \(minutes) minutes, usually \(usual)"
    }

    func digest(_ count: Int) -> String {
        if isJapanese { return "\(count)件のお知らせをまとめました" }
        return count == 1 ? "1 notice was gathered" : "\(count) notices were gathered"
    }

    func more(_ count: Int) -> String { isJapanese ? "ほか\(count)件" : "and \(count) more" }

    func fix(_ fix: NoticeFix) -> String {
        let confidence = Self.percent(fix.confidence)
        guard let answer = fix.answer else {
            return isJapanese ? "対処の候補：新しい回答が必要です（\(confidence)）" : "Likely fix: a new answer is needed (\(confidence))"
        }
        let title = fix.title.map { isJapanese ? "「\($0)」" : " “\($0)”" } ?? ""
        return isJapanese
            ? "対処の候補：回答\(answer)\(title)に加える（\(confidence)）" : "Likely fix: attach to \(answer)\(title) (\(confidence))"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
