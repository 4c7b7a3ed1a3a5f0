import Bundles
import Dialogue

/// What is served after a decision.
struct ReleaseResult: Encodable {
    private let bundle: String
    private let release: Release

    init(_ bundle: String, _ release: Release) {
        self.bundle = bundle
        self.release = release
    }

    private enum CodingKeys: String, CodingKey {
        case bundle, active, previous, state, sha256, by, why, at, durable
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bundle, forKey: .bundle)
        try container.encode(release.active, forKey: .active)
        try container.encode(release.previous, forKey: .previous)
        try container.encode(VersionState.active, forKey: .state)
        try container.encode(release.modelSHA256, forKey: .sha256)
        try container.encode(release.approvedBy, forKey: .by)
        try container.encode(release.reason, forKey: .why)
        try container.encode(release.releasedAt, forKey: .at)
        try container.encode(true, forKey: .durable)
    }

    func print(on console: Console, _ format: OutputFormat) throws {
        switch format {
        case .json: try console.printJSON(self, layout: .indented)
        case .table:
            let before = release.previous.map { previous in
                previous > release.active
                    ? "; version \(previous), which is newer, was before" : "; version \(previous) was before"
            }
            try console.print("\(bundle): version \(release.active) is active\(before ?? "")")
        }
    }
}
