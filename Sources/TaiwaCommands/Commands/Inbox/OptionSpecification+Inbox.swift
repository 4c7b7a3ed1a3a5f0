extension OptionSpecification {
    static let triageState = OptionSpecification(
        name: "--state", placeholder: "DIR", summary: "where the server keeps its inbox (default: .taiwa)")
    static let alertBundle = OptionSpecification(
        name: "--bundle", placeholder: "NAME", summary: "only what belongs to this bundle")
    static let alertKind = OptionSpecification(
        name: "--kind", placeholder: "KIND", summary: "only these: unanswered, low_confidence, bad_answer")
    static let alertLanguage = OptionSpecification(
        name: "--lang", placeholder: "TAG", summary: "only questions in this language (ja, en)")
    static let alertStatus = OptionSpecification(
        name: "--status", placeholder: "STATUS",
        summary: "open, new, claimed, resolved, dismissed or any (default: open)")
    static let alertAge = OptionSpecification(
        name: "--since", placeholder: "SPAN", summary: "only what was seen within a span such as 90m, 12h, 7d or 2w")
    static let alertSearch = OptionSpecification(
        name: "--search", placeholder: "TEXT", summary: "only groups with this in one of their lines")
    static let mostGroups = OptionSpecification(
        name: "--limit", placeholder: "N", summary: "list, notices, dead-letters: no more than this (default: 50)")
    static let answerTitle = OptionSpecification(
        name: "--title", placeholder: "TEXT", summary: "answer: a short noun phrase for the new answer")
    static let answerText = OptionSpecification(
        name: "--text", placeholder: "TEXT", summary: "answer: the new answer (default: standard input)")
    static let teachUnasked = OptionSpecification(
        name: "--yes", placeholder: nil, summary: "attach, answer: do it without asking")
    static let previewOnly = OptionSpecification(
        name: "--preview", placeholder: nil, summary: "attach, answer: show what would happen, and keep nothing")
}
