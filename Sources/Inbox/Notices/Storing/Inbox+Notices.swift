extension Inbox {
    /// Where notices lie; `nil` for a storage that keeps none.
    package var notices: (any NoticeStorage)? { storage as? any NoticeStorage }
}
