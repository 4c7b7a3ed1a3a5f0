import Dialogue
import Inbox
import TextAnalysis

/// The filters while they are changed: a row a filter, each with its values in a ring.
package struct FilterMenu: Sendable {
    enum Row: String, CaseIterable, Sendable {
        case bundle, kind, language, age, state

        var phrase: Phrase {
            switch self {
            case .bundle: Phrase("bundle", "バンドル")
            case .kind: Phrase("kind", "種類")
            case .language: Phrase("language", "言語")
            case .age: Phrase("age", "時期")
            case .state: Phrase("state", "状態")
            }
        }
    }

    private(set) var row = Row.bundle
    private let bundles: [DomainName]

    init(bundles: [DomainName]) { self.bundles = bundles }

    mutating func move(by step: Int) {
        let rows = Row.allCases
        let index = min(max((rows.firstIndex(of: row) ?? 0) + step, 0), rows.count - 1)
        row = rows[index]
    }

    /// Gives the chosen filter its next value, or the one before.
    func change(_ filter: inout TriageFilter, by step: Int) {
        switch row {
        case .bundle: filter.domain = Self.next(filter.domain, in: [nil] + bundles, by: step)
        case .kind: filter.kind = Self.next(filter.kind, in: [nil] + AlertKind.allCases, by: step)
        case .language: filter.language = Self.next(filter.language, in: [nil, .japanese, .english], by: step)
        case .age: filter.age = Self.next(filter.age, in: TriageFilter.Age.allCases, by: step)
        case .state: filter.state = Self.next(filter.state, in: TriageFilter.State.allCases, by: step)
        }
    }

    /// What a filter is set to.
    static func value(of row: Row, in filter: TriageFilter, _ words: Wording) -> String {
        switch row {
        case .bundle: filter.domain?.rawValue ?? words(all)
        case .kind: filter.kind.map { words($0.phrase) } ?? words(all)
        case .language: filter.language?.rawValue ?? words(all)
        case .age: words(filter.age.phrase)
        case .state: words(filter.state.phrase)
        }
    }

    private static let all = Phrase("all", "すべて")

    private static func next<Value: Equatable>(_ value: Value, in values: [Value], by step: Int) -> Value {
        let index = values.firstIndex(of: value) ?? 0
        return values[(index + step + values.count) % values.count]
    }
}
