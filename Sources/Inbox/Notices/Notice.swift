/// What operators are told, with the number by which they tell a second delivery of it from a second notice.
package struct Notice: Sendable, Equatable {
    package let id: NoticeID
    package let draft: NoticeDraft

    package init(_ draft: NoticeDraft, id: NoticeID) {
        self.id = id
        self.draft = draft
    }
}
