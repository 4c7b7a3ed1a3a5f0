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
    package private(set) var lines: [String]
    /// How many alerts, or how many notices of a digest.
    package let count: Int
    package private(set) var fix: NoticeFix?
    /// When it arose, in milliseconds of Unix time.
    package let time: Int
    /// When it is to be told, in milliseconds of Unix time; not before ``time``.
    package let due: Int

    /// The longest line, in Unicode scalars; the rest of a longer one is cut off.
    static let longestLine = 200
    /// The most lines.
    static let mostLines = 30

    init(
        tenant: TenantName, domain: DomainName?, group: GroupID?, kind: NoticeKind, language: Language, title: String,
        lines: [String], count: Int, fix: NoticeFix? = nil, time: Int, due: Int
    ) {
        self.tenant = tenant
        self.domain = domain
        self.group = group
        self.kind = kind
        self.language = language
        self.title = title
        // An alert that was erased meanwhile has no text.
        self.lines = lines.filter { !$0.isEmpty }.prefix(Self.mostLines).map(Self.shortened)
        self.count = count
        self.fix = fix
        self.time = time
        self.due = max(time, due)
    }

    /// Whether it waits for a digest.
    package var isGathered: Bool { due > time }

    /// The same with what is known of its group: its representative line, two others, and the likely fix.
    package func detailed(by group: AlertGroup, fix: NoticeFix?) -> NoticeDraft {
        guard group.id == self.group else { return self }
        var draft = self
        var lines = [group.representative]
        for line in self.lines + group.lines where lines.count < 3 && !lines.contains(line) { lines.append(line) }
        draft.lines = lines.map(Self.shortened)
        draft.fix = fix
        return draft
    }

    private static func shortened(_ line: String) -> String {
        let scalars = line.unicodeScalars
        guard scalars.count > longestLine else { return line }
        return String(String.UnicodeScalarView(scalars.prefix(longestLine - 1))) + "…"
    }
}
