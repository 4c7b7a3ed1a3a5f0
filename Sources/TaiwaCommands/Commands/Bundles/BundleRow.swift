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
    @NullIfAbsent var version: Int? = nil
    /// The newest version that awaits approval.
    @NullIfAbsent var awaiting: Int? = nil
    var languages: [Language] = []
    @NullIfAbsent var answers: Int? = nil
    @NullIfAbsent var examples: Int? = nil
    @NullIfAbsent var modelBytes: Int? = nil
    @NullIfAbsent var sheets: Sheets? = nil
    @NullIfAbsent var problem: String? = nil

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
