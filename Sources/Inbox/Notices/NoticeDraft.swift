package import Bundles
package import Dialogue
package import TextAnalysis

/// A notice that has no number yet.
///
/// Only this module makes one, from alerts and groups as they are kept, so that no text gets in that was not masked.
package struct NoticeDraft: Sendable, Equatable {
    package let tenant: TenantName
    /// `nil` where it is about several bundles.
    package let domain: DomainName?
    package let group: GroupID?
    package let kind: NoticeKind
    package let language: Language
    /// A sentence without anybody's words.
    package let title: String
    /// A few masked lines, or what a digest lists.
    package private(set) var quotes: [NoticeLine]
    /// How many alerts, or how many notices of a digest.
    package let count: Int
    package private(set) var fix: NoticeFix?
    /// When it arose, in milliseconds of Unix time.
    package let time: Int
    /// When it is to be told, in milliseconds of Unix time; not before ``time``.
    package let due: Int

    /// The most lines.
    static let mostLines = 30

    init(
        tenant: TenantName, domain: DomainName?, group: GroupID?, kind: NoticeKind, language: Language, title: String,
        quotes: [NoticeLine], count: Int, fix: NoticeFix? = nil, time: Int, due: Int
    ) {
        self.tenant = tenant
        self.domain = domain
        self.group = group
        self.kind = kind
        self.language = language
        self.title = title
        // An alert that was erased meanwhile has no text.
        self.quotes = Array(quotes.filter { !$0.text.isEmpty }.prefix(Self.mostLines))
        self.count = count
        self.fix = fix
        self.time = time
        self.due = max(time, due)
    }

    /// Whether it waits for a digest.
    package var isGathered: Bool { due > time }

    /// The texts of ``quotes``.
    package var lines: [String] { quotes.map(\.text) }

    /// The same with what is known of its group: its representative line, two others, and the likely fix.
    ///
    /// - Parameters:
    ///   - alerts: some of the group, the latest first.
    package func detailed(by group: AlertGroup, _ alerts: [Alert], fix: NoticeFix?) -> NoticeDraft {
        guard group.id == self.group else { return self }
        var draft = self
        let lines = alerts.filter { $0.group == group.id && !$0.text.isEmpty }.map { NoticeLine($0) }
        let representative = lines.first { $0.text == NoticeLine(group.representative, of: nil).text }
        draft.quotes = []
        for line in (representative.map { [$0] } ?? []) + quotes + lines
        where draft.quotes.count < 3 && !draft.quotes.contains(where: { $0.text == line.text }) {
            draft.quotes.append(line)
        }
        draft.fix = fix
        return draft
    }
}
