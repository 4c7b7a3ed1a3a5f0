import Dialogue
import Inbox

extension TriageFilter {
    static let options: [OptionSpecification] = [
        .alertBundle, .alertKind, .alertLanguage, .alertStatus, .alertAge, .alertSearch,
    ]

    /// The filter that the options ask for.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.init()
        domain = arguments[.alertBundle].map(DomainName.init(rawValue:))
        language = try arguments.language()
        search = arguments[.alertSearch] ?? ""
        if let name = arguments[.alertKind] {
            guard let kind = AlertKind(rawValue: name) else {
                throw .badValue(
                    OptionSpecification.alertKind.name,
                    expected: "a kind there is: \(AlertKind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            self.kind = kind
        }
        if let name = arguments[.alertStatus] {
            guard let state = State(rawValue: name) else {
                throw .badValue(
                    OptionSpecification.alertStatus.name,
                    expected: "a status there is: \(State.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            self.state = state
        }
        age = Age(covering: try TimeSpan(arguments)?.milliseconds)
    }
}

extension TriageFilter.Age {
    /// The shortest that has all of a time in milliseconds.
    init(covering time: Int?) {
        self =
            time.flatMap { time in
                [Self.hour, .day, .week, .month].first { time <= $0.limit ?? .max }
            } ?? .any
    }
}

/// A stretch of time as options give it: `90m`, `12h`, `7d`, `2w`.
struct TimeSpan: Sendable {
    private static let units: [Character: Int] = [
        "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 7 * 86_400_000,
    ]

    // A hundred years; what is longer is a slip of the finger, and would not fit a time before now.
    private static let longest = 36_500 * 86_400_000

    let milliseconds: Int

    /// The one of `--since`, if it was given.
    init?(_ arguments: ParsedArguments) throws(UsageError) {
        guard let text = arguments[.alertAge] else { return nil }
        guard let unit = text.last.flatMap({ Self.units[$0] }), let number = Int(text.dropLast()), number > 0,
            number <= Self.longest / unit
        else { throw .badValue(OptionSpecification.alertAge.name, expected: "a span such as 90m, 12h, 7d or 2w") }
        milliseconds = number * unit
    }
}
