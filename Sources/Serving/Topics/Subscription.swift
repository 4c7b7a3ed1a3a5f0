/// What one connection hears of a topic.
struct Subscription {
    /// What the connection calls it.
    let name: String
    let topic: Topic
    let log: TopicLog
    /// The only job that is wanted; `nil` for all events.
    let job: String?
    /// The name by which its reader acknowledges.
    let cursor: String?
    /// What ends it at the log.
    let subscriber: Int
    /// The number of the event that is told next.
    var next: Int
}
