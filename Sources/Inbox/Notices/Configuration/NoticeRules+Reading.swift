import StrictJSON

extension NoticeRules {
    /// The members of `notices` that are about rules.
    static let members = [
        "new_group", "counts", "rate", "drift", "growth", "cooldown_min", "most_per_hour", "quiet", "digest",
    ]

    mutating func read(_ object: NoticeObject) throws(NoticeConfigurationError) {
        try object.bool("new_group", &tellsNewGroups)
        try readCounts(object)
        rate = try Self.rule("rate", of: object, ["alerts", "minutes"], rate ?? Rate()) {
            (object, rule) throws(NoticeConfigurationError) in
            try object.number("alerts", in: 2...10_000, &rule.alerts)
            try object.number("minutes", in: 1...1440, &rule.minutes)
        }
        drift = try Self.rule(
            "drift", of: object, ["minutes", "days", "fewest", "chance", "least_increase"], drift ?? Drift()
        ) { (object, rule) throws(NoticeConfigurationError) in
            try object.number("minutes", in: 10...1440, &rule.minutes)
            try object.number("days", in: 1...90, &rule.days)
            try object.number("fewest", in: 1...1_000_000, &rule.fewest)
            try object.fraction("chance", in: 1e-12...0.05, &rule.chance)
            try object.fraction("least_increase", in: 0...1, &rule.leastIncrease)
        }
        growth = try Self.rule("growth", of: object, ["minutes", "fewest", "factor", "chance"], growth ?? Growth()) {
            (object, rule) throws(NoticeConfigurationError) in
            try object.number("minutes", in: 1...1440, &rule.minutes)
            try object.number("fewest", in: 2...10_000, &rule.fewest)
            try object.fraction("factor", in: 1...1000, &rule.factor)
            try object.fraction("chance", in: 1e-12...0.05, &rule.chance)
        }
        var minutes = cooldown / 60_000
        try object.number("cooldown_min", in: 0...43_200, &minutes)
        cooldown = minutes * 60_000
        try object.number("most_per_hour", in: 1...10_000, &most)
        if let value = object["quiet"], value.content != .bool(false) { quiet = try QuietHours(value) }
        if let value = object["digest"], value.content != .bool(false) { digest = try DigestRule(value) }
    }

    private mutating func readCounts(_ object: NoticeObject) throws(NoticeConfigurationError) {
        guard let value = object["counts"] else { return }
        let expectation = "an array of rising numbers from 2 to 1000000"
        guard case .array(let elements) = value.content else { throw object.wrong("counts", expectation) }
        var counts: [Int] = []
        for element in elements {
            guard case .integer(let count) = element.content, (2...1_000_000).contains(count),
                count > counts.last ?? 0
            else { throw object.wrong("counts", expectation) }
            counts.append(count)
        }
        self.counts = counts
    }

    /// A rule that is `false`, an object with some of its numbers, or not there.
    private static func rule<Rule>(
        _ name: String, of object: NoticeObject, _ members: [String], _ standard: Rule,
        _ read: (NoticeObject, inout Rule) throws(NoticeConfigurationError) -> Void
    ) throws(NoticeConfigurationError) -> Rule? {
        guard let value = object[name] else { return standard }
        switch value.content {
        case .bool(false): return nil
        case .bool(true): return standard
        case .object:
            var rule = standard
            try read(try NoticeObject(value, name, members: members), &rule)
            return rule
        default: throw object.wrong(name, "an object, true or false")
        }
    }
}

extension QuietHours {
    fileprivate init(_ value: JSONValue) throws(NoticeConfigurationError) {
        let object = try NoticeObject(value, "quiet", members: ["from", "to", "zone", "weekends"])
        guard let start = try object.timeOfDay("from"), let end = try object.timeOfDay("to"), start != end else {
            throw NoticeConfigurationError("quiet", at: value.line, .expected("an object with two times, from and to"))
        }
        var areWeekendsQuiet = false
        try object.bool("weekends", &areWeekendsQuiet)
        self.init(from: start, to: end, in: try object.zone("zone"), weekends: areWeekendsQuiet)
    }
}

extension DigestRule {
    fileprivate init(_ value: JSONValue) throws(NoticeConfigurationError) {
        let object = try NoticeObject(value, "digest", members: ["every", "at", "zone", "of"])
        var kinds = Set(NoticeKind.allCases)
        if let value = object["of"] {
            let names = NoticeKind.allCases.filter { $0 != .digest }.map(\.rawValue)
            let wrong = object.wrong("of", "an array of \(names.joined(separator: ", "))")
            guard case .array(let elements) = value.content else { throw wrong }
            kinds = []
            for element in elements {
                guard case .string(let name) = element.content, let kind = NoticeKind(rawValue: name) else {
                    throw wrong
                }
                kinds.insert(kind)
            }
        }
        let expectation = "\"hour\" or \"day\""
        switch try object.string("every", expectation) {
        case "hour": self.init(.hourly, of: kinds)
        case "day":
            let schedule = Schedule.daily(minute: try object.timeOfDay("at") ?? 9 * 60, zone: try object.zone("zone"))
            self.init(schedule, of: kinds)
        default: throw object.wrong("every", expectation)
        }
    }
}
