package import Bundles
import Foundation

/// What a release changed: the questions before it and after it, by the version that replied.
package struct ReleaseEffect: Sendable, Equatable {
    /// How many days on either side count: a longer time brings more questions, and more that has nothing to do with the release.
    package static let window = 14

    package let version: Int
    /// The version that replied before; `nil` at the first release.
    package let former: Int?
    package let action: HistoryEntry.Action
    /// Milliseconds of Unix time.
    package let time: Int
    package let by: String
    package let before: OutcomeCounts
    package let after: OutcomeCounts

    package var day: ReportDay { ReportDay(ofMilliseconds: time) }
    /// By how much the share of answered questions grew.
    package var answered: ShareDifference? {
        ShareDifference(from: before.share(.answered), to: after.share(.answered))
    }
    /// By how much the share of good ratings grew.
    package var good: ShareDifference? { ShareDifference(from: before.goodShare, to: after.goodShare) }

    /// The releases within a period, the oldest first.
    ///
    /// - Parameters:
    ///   - figures: from ``window`` days before the period on.
    static func all(in period: ReportPeriod, history: [HistoryEntry], figures: [DayFigures]) -> [ReleaseEffect] {
        let releases = history.compactMap { entry -> (entry: HistoryEntry, time: Int)? in
            guard [.approved, .released, .rolledBack].contains(entry.action),
                let date = try? Date(entry.at, strategy: .iso8601)
            else { return nil }
            return (entry, Int(date.timeIntervalSince1970 * 1000))
        }
        return releases.indices.compactMap { place in
            let (entry, time) = releases[place]
            guard period.contains(milliseconds: time) else { return nil }
            let day = ReportDay(ofMilliseconds: time).number
            let former = place > 0 ? releases[place - 1] : nil
            let start = max(former.map { ReportDay(ofMilliseconds: $0.time).number } ?? day, day - window)
            let next = place + 1 < releases.count ? ReportDay(ofMilliseconds: releases[place + 1].time).number : .max
            let end = min(next, day + window, period.last.number)
            return ReleaseEffect(
                version: entry.version, former: former?.entry.version, action: entry.action, time: time, by: entry.by,
                before: OutcomeCounts(
                    figures.filter { $0.version == former?.entry.version && start <= $0.day && $0.day <= day }),
                after: OutcomeCounts(
                    figures.filter { $0.version == entry.version && day <= $0.day && $0.day <= end }))
        }
    }
}
