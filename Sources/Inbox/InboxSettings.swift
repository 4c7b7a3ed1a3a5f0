import Bundles
package import Dialogue

/// How much an inbox keeps, and for how long.
package struct InboxSettings: Sendable {
    /// How many alerts of one tenant are kept; the oldest that are resolved or dismissed go first, and when all are open no more
    /// are taken. 100,000 are read in less than two seconds when the program starts.
    package var mostOpenAlerts = 100_000
    /// How many questions of one bundle are kept in full; the figures of their days stay.
    package var mostTurns = 50_000
    /// How many batches, and as many questions, may wait to be written before more are refused.
    package var mostWaiting = 10_000
    /// How long everything is kept, where a bundle does not say otherwise.
    package var retentionDays = 90
    /// How long what belongs to a bundle is kept; `nil` where it does not say.
    package var retention: @Sendable (DomainName) -> Int? = { _ in nil }
    /// The log is brought into the file once it has so many pages of 4 KiB, and from a quarter of them on when nobody waits: later
    /// means a longer start after a kill, sooner more syncs.
    package var longestLog = 4_000
    package var grouping: any AlertGrouping = LineGrouping()
    /// The layer below the data base (https://sqlite.org/vfs.html); `nil` for the system's.
    package var volume: String?
    package var clock = InboxClock.system

    package init() {}

    /// For a command that does one thing: it does not know how long bundles are to be kept, and removes nothing for its age.
    package static var keepingAll: InboxSettings {
        var settings = InboxSettings()
        settings.retentionDays = 100 * 365
        return settings
    }

    /// Has each bundle of a plugin directory kept as long as its manifest says.
    package mutating func keep(asSaidIn plugins: String) {
        retention = { domain in
            let directory = BundleDirectory(domain: domain, path: "\(plugins)/\(domain)")
            return (try? Manifest(path: directory.manifestPath))?.retentionDays
        }
    }
}
