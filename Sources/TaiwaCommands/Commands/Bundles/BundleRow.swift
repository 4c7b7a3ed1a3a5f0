import Bundles
import Dialogue
import TextAnalysis

/// What the list says of a bundle.
struct BundleRow: Encodable {
    /// How the sheets stand to the versions.
    enum Sheets: String, Encodable {
        case current
        case changed
        case refused
        case awaiting
        case setAside = "set_aside"
    }

    let name: String
    /// What this program can see: training is known to servers only.
    var state = BundleState.new
    /// The active version.
    var version: Int?
    /// The newest version that awaits approval.
    var awaiting: Int?
    var languages: [Language] = []
    var answers: Int?
    var examples: Int?
    var modelBytes: Int?
    var sheets: Sheets?
    var problem: String?

    /// A directory that cannot be a bundle.
    init(_ problem: BundleError) {
        name = problem.path
        state = .quarantined
        self.problem = problem.description
    }

    init(_ directory: BundleDirectory) {
        name = directory.domain.rawValue
        check { (row) throws(BundleError) in
            row.awaiting = try VersionShelf(directory).records().first { $0.state == .awaitingApproval }?.number
        }
        check { (row) throws(BundleError) in
            row.languages = try Manifest(path: directory.manifestPath).profile.languages
            row.sheets = Sheets(try directory.standing(), awaiting: row.awaiting)
        }
        check { (row) throws(BundleError) in
            guard let bundle = try LoadedBundle(directory, catalog: .standard) else { return }
            row.version = bundle.version
            row.answers = bundle.knowledge.answers.count
            row.examples = bundle.knowledge.exampleCount
            row.modelBytes = bundle.modelBytes
        }
        state =
            problem != nil
            ? .quarantined : awaiting != nil ? .awaitingApproval : version != nil ? .active : .new
    }

    /// The first thing that is wrong is told.
    private mutating func check(_ body: (inout BundleRow) throws(BundleError) -> Void) {
        do throws(BundleError) {
            try body(&self)
        } catch {
            problem = problem ?? error.description
        }
    }

    private enum CodingKeys: String, CodingKey {
        case name, state, version, awaiting, languages, answers, examples, sheets, problem
        case modelBytes = "model_bytes"
    }

    /// Encodes what there is not as `null`, so that every bundle has the same names.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(state, forKey: .state)
        try container.encode(version, forKey: .version)
        try container.encode(awaiting, forKey: .awaiting)
        try container.encode(languages, forKey: .languages)
        try container.encode(answers, forKey: .answers)
        try container.encode(examples, forKey: .examples)
        try container.encode(modelBytes, forKey: .modelBytes)
        try container.encode(sheets, forKey: .sheets)
        try container.encode(problem, forKey: .problem)
    }
}

extension BundleRow.Sheets {
    /// `nil` where there is no version to compare with.
    fileprivate init?(_ standing: Standing, awaiting: Int?) {
        switch standing {
        case .untrained: return nil
        case .current: self = .current
        case .stale: self = .changed
        case .refused: self = .refused
        case .setAside(let version, _): self = version == awaiting ? .awaiting : .setAside
        }
    }
}
