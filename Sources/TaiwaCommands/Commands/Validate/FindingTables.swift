import Privacy
import Terminal
import Training

/// The findings of one bundle as people read them: a line for how many, a row a finding, and what to do about each kind.
struct FindingTables {
    private let result: ValidationResult
    private let console: Console

    init(_ result: ValidationResult, console: Console) {
        self.result = result
        self.console = console
    }

    func print() throws {
        try console.print(console.palette.paint("\(result.bundle): \(summary)", .bold))
        guard !result.findings.isEmpty else { return }
        var table = TextTable(columns: [
            .init("where"), .init("severity"), .init("code"), .init("what", extent: .wrapped),
        ])
        for finding in result.findings {
            table.append(
                ["\(finding.place)", finding.severity.rawValue, finding.code.rawValue, Self.sentence(of: finding)],
                styles: [1: Self.style(of: finding.severity)])
        }
        try console.print(table)
        try console.print()
        try console.print("What to do:")
        var fixes = TextTable(columns: [.init("code"), .init("likely fix", extent: .wrapped)])
        for code in FindingCode.allCases where result.findings.contains(where: { $0.code == code }) {
            fixes.append([code.rawValue, code.fix])
        }
        try console.print(fixes)
    }

    private var summary: String {
        guard !result.findings.isEmpty else { return "nothing found" }
        return Finding.Severity.allCases.reversed().compactMap { severity in
            let count = result.count(of: severity)
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        .joined(separator: ", ")
    }

    private static func sentence(of finding: Finding) -> String {
        let also = finding.other.map { " (\($0))" } ?? ""
        return "\(finding.reason)\(also)\(finding.text.map { ": \($0.string)" } ?? "")"
    }

    private static func style(of severity: Finding.Severity) -> Style {
        switch severity {
        case .error: Style(color: .red, weight: .bold)
        case .warning: Style(color: .yellow)
        case .note: .faint
        }
    }
}
