import Dialogue
import Privacy
import Training

/// What was found in one bundle.
struct ValidationResult: Encodable {
    let bundle: DomainName
    /// By file and line.
    let findings: [Finding]

    func count(of severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }

    private enum CodingKeys: String, CodingKey {
        case bundle, errors, warnings, notes, findings
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bundle.rawValue, forKey: .bundle)
        try container.encode(count(of: .error), forKey: .errors)
        try container.encode(count(of: .warning), forKey: .warnings)
        try container.encode(count(of: .note), forKey: .notes)
        try container.encode(findings.map(Row.init), forKey: .findings)
    }

    /// A finding as JSON has it; what there is not is `null`, so that every one has the same names.
    private struct Row: Encodable {
        let finding: Finding

        init(_ finding: Finding) { self.finding = finding }

        private enum CodingKeys: String, CodingKey {
            case code, severity, file, line, other, reason, fix, text
        }

        private struct Place: Encodable {
            let file: String
            let line: Int?
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(finding.code, forKey: .code)
            try container.encode(finding.severity, forKey: .severity)
            try container.encode(finding.place.path, forKey: .file)
            try container.encode(finding.place.line, forKey: .line)
            try container.encode(finding.other.map { Place(file: $0.path, line: $0.line) }, forKey: .other)
            try container.encode(finding.reason, forKey: .reason)
            try container.encode(finding.fix, forKey: .fix)
            try container.encode(finding.text, forKey: .text)
        }
    }
}
