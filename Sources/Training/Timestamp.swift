import Foundation

/// The time as files of versions name it: ISO 8601 in UTC, to the second.
enum Timestamp {
    static var now: String { Date.now.formatted(.iso8601) }
}
