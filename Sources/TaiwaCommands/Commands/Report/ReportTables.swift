import Bundles
import Dialogue
import Inbox
import Terminal
import TextAnalysis
import Training

/// A report as it is printed on a terminal: the sums, what waits, and what was changed.
struct ReportTables {
    private static let mostGroups = 10

    private let figures: ReportFigures
    private let words = ReportWords(.english)

    init(_ figures: ReportFigures) { self.figures = figures }

    func print(on console: Console) throws {
        let version = figures.exam.map { "version \($0.version)" } ?? "no active version"
        try console.print("\(figures.domain), \(version), \(figures.period.first) to \(figures.period.last)")
        guard !figures.isEmpty else {
            try console.print("No question of this period is kept, and no group waits.")
            return
        }
        try console.print()
        try console.print(sums)
        if !figures.groups.isEmpty {
            try console.print()
            try console.print(groups)
        }
        if !figures.releases.isEmpty {
            try console.print()
            try console.print(releases)
        }
        if !figures.fixes.isEmpty {
            try console.print()
            try console.print(fixes)
        }
    }

    private var sums: TextTable {
        var table = TextTable(columns: [
            .init(""), .init("count", alignment: .right), .init("share", alignment: .right),
            .init("interval", alignment: .right), .init("before", alignment: .right),
        ])
        table.append([
            "questions", words.number(figures.total.questions), "", "", words.number(figures.before.questions),
        ])
        for outcome in KeptTurn.Outcome.allCases {
            table.append(
                row(
                    words.outcome(outcome), figures.total.share(outcome), before: figures.before.share(outcome)))
        }
        table.append(row("good ratings", figures.total.goodShare, before: figures.before.goodShare))
        return table
    }

    private func row(_ name: String, _ share: ObservedShare, before: ObservedShare) -> [String] {
        [
            name, words.number(share.count), words.percent(share), words.interval(share), words.percent(before),
        ]
    }

    private var groups: TextTable {
        var table = TextTable(columns: [
            .init("waits"), .init("open", alignment: .right), .init("in all", alignment: .right), .init("last"),
            .init("question", extent: .flexible),
        ])
        for group in figures.groups.prefix(Self.mostGroups) {
            table.append([
                group.id.description, words.number(group.open), words.number(group.count), words.time(group.lastSeen),
                group.representative,
            ])
        }
        return table
    }

    private var releases: TextTable {
        var table = TextTable(columns: [
            .init("release"), .init("when"), .init("answered before", alignment: .right),
            .init("after", alignment: .right), .init("difference"),
        ])
        for release in figures.releases {
            table.append([
                "v\(release.version)", words.time(release.time), words.percent(release.before.share(.answered)),
                words.percent(release.after.share(.answered)), words.difference(release.answered),
            ])
        }
        return table
    }

    private var fixes: TextTable {
        var table = TextTable(columns: [
            .init("taught"), .init("answer"), .init("noticed before", alignment: .right),
            .init("answered since", alignment: .right), .init("noticed since", alignment: .right),
            .init("question", extent: .flexible),
        ])
        for fix in figures.fixes {
            table.append([
                words.time(fix.time), fix.answer.rawValue, words.number(fix.before), words.number(fix.answered),
                words.number(fix.again), fix.line,
            ])
        }
        return table
    }
}
