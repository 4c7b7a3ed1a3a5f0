import Bundles
import Dialogue
import Training

/// A run as `--format json` shows it: its lineage, its bundle and its state.
struct RunRow: Encodable {
    private let run: Run

    init(_ run: Run) { self.run = run }

    private enum CodingKeys: String, CodingKey {
        case bundle, state
    }

    func encode(to encoder: any Encoder) throws {
        try run.lineage.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(run.domain.rawValue, forKey: .bundle)
        try container.encode(run.state, forKey: .state)
    }
}
