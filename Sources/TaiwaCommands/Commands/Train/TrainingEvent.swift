import Bundles
import Dialogue
import Training

/// A line of `taiwa train --events`: what a server reads of the training that it started.
enum TrainingEvent {
    case progress(Double, of: DomainName)
    case trained(TrainingResult)
    case failed(BundleError, of: BundleDirectory)
}

extension TrainingEvent: Encodable {
    private enum CodingKeys: String, CodingKey {
        case event, bundle, progress, version, run, state, sha256, seconds, eval, why, file, line
    }

    private struct Exam: Encodable {
        let n: Int
        let accuracy: Double
        let activeAccuracy: Double?
        let fixed: Int
        let broken: Int

        private enum CodingKeys: String, CodingKey {
            case n, accuracy, fixed, broken
            case activeAccuracy = "active_accuracy"
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .progress(let fraction, let domain):
            try container.encode("progress", forKey: .event)
            try container.encode(domain, forKey: .bundle)
            try container.encode(fraction, forKey: .progress)
        case .trained(let result):
            let gate = result.gate
            try container.encode("trained", forKey: .event)
            try container.encode(result.bundle, forKey: .bundle)
            try container.encode(result.version, forKey: .version)
            try container.encode(result.run, forKey: .run)
            try container.encode(result.state, forKey: .state)
            try container.encode(result.sha256, forKey: .sha256)
            try container.encode(result.seconds, forKey: .seconds)
            try container.encode(
                Exam(
                    n: gate.questions, accuracy: gate.accuracy, activeAccuracy: gate.activeAccuracy, fixed: gate.fixed,
                    broken: gate.broken.count), forKey: .eval)
            if !gate.isPassed { try container.encode(gate.why, forKey: .why) }
        case .failed(let error, let directory):
            try container.encode("failed", forKey: .event)
            try container.encode(directory.domain, forKey: .bundle)
            let isInside = error.path.hasPrefix(directory.path + "/")
            try container.encode(
                isInside ? String(error.path.dropFirst(directory.path.count + 1)) : error.path, forKey: .file)
            try container.encodeIfPresent(error.line, forKey: .line)
            try container.encode(error.reason, forKey: .why)
        }
    }
}
