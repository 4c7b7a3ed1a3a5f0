/// When operators are told of something; the defaults are made to be used as they are.
package struct NoticeRules: Sendable, Equatable {
    /// Whether the first alert of a group is told.
    package var tellsNewGroups = true
    /// The sizes at which a group is told, in order.
    package var counts = [5, 25, 125]
    package var rate: Rate? = Rate()
    package var drift: Drift? = Drift()
    package var growth: Growth? = Growth()
    /// Milliseconds for which nothing of a kind is told about the same group or bundle again.
    package var cooldown = 3_600_000
    package var quiet: QuietHours?
    package var digest: DigestRule?
    /// How many notices a tenant gets in an hour; what is more comes as one list when the hour is over.
    package var most = 30
    /// What is longer ago than so many milliseconds is not told: it was old when it was seen.
    package var oldest = 86_400_000

    package init() {}

    /// So many alerts of a bundle in a time.
    package struct Rate: Sendable, Equatable {
        package var alerts = 20
        package var minutes = 10

        package init(alerts: Int = 20, minutes: Int = 10) {
            self.alerts = alerts
            self.minutes = minutes
        }
    }

    /// A share of unanswered questions that is certainly above that of the days before.
    ///
    /// The last `minutes` are told when so many unanswered questions would hardly come by chance even if the true share of the
    /// days before were at its upper bound (``UnansweredShare/bounds(deviations:)``): few questions raise nothing.
    package struct Drift: Sendable, Equatable {
        package var minutes = 60
        /// How many days make up the past.
        package var days = 7
        /// The fewest questions in the last `minutes`.
        package var fewest = 20
        /// The fewest questions in the past.
        package var fewestPast = 100
        /// How far off the upper bound of the past is, in standard deviations.
        package var deviations = 3.0
        /// The greatest probability of a chance; small, since it is asked every few minutes of every bundle.
        package var chance = 1e-5
        /// The least increase that is worth a word, as a share.
        package var leastIncrease = 0.05
        /// Milliseconds; longer than that of the others, since what has drifted mostly stays so.
        package var cooldown = 6 * 3_600_000

        package init() {}
    }

    /// So many alerts of a group in a time as would come by chance once in ten thousand times.
    package struct Growth: Sendable, Equatable {
        package var minutes = 60
        package var fewest = 5
        /// How many times what is usual.
        package var factor = 3.0
        /// The greatest probability of a chance.
        package var chance = 1e-4

        package init() {}
    }
}
