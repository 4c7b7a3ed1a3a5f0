/// When notices arise and where they go.
package struct NoticeConfiguration: Sendable, Equatable {
    package var rules = NoticeRules()
    package var targets: [NoticeTarget] = []

    /// Tells nobody.
    package init() {}
}
