import Bundles
import LineProtocol
import Tending

extension ProtocolError {
    /// A bundle is refused.
    ///
    /// - Parameters:
    ///   - active: the version that goes on answering.
    init(_ error: BundleError, of directory: BundleDirectory, active: Int?) {
        var details: [Detail] = [.file(directory.name(of: error.path))]
        if let line = error.line { details.append(.line(line)) }
        details.append(.why(error.reason))
        if let active { details.append(.active("\(active)")) }
        self.init(.bundleInvalid, details: details)
    }

    /// A version was not released, rejected or gone back to.
    init(_ error: ReleaseError, of directory: BundleDirectory, active: Int?) {
        switch error {
        case .neverTrained: self.init(.conflict, "never trained")
        case .noSuchVersion: self = .notFound(.version)
        case .notReleasable(.refused): self.init(.conflict, "did not pass its gate")
        case .notReleasable(.rejected): self.init(.conflict, "was rejected")
        case .notReleasable: self.init(.conflict)
        case .notRejectable: self.init(.conflict, "does not await approval")
        case .filesAreGone: self.init(.conflict, "its files were removed")
        case .nothingToRollBackTo: self.init(.conflict, "nothing to roll back to")
        case .wrongModel:
            self.init(
                .bundleInvalid,
                details: [.file("model.taiwa"), .why("sha256")] + (active.map { [.active("\($0)")] } ?? []))
        case .damaged(let error): self.init(error, of: directory, active: active)
        case .system: self.init(.storageFull, details: [.retry(milliseconds: 5_000)])
        }
    }

    /// A training is not begun.
    init(_ error: TrainingRefusal, of entry: Fleet.Entry) {
        switch error {
        case .alreadyRunning(let job): self.init(.conflict, "already being trained", details: [.job(job)])
        case .noSuchBundle: self = .notFound(.domain)
        case .overQuota: self.init(.rateLimited, "training quota", details: [.retry(milliseconds: 60_000)])
        case .broken(let error): self.init(error, of: entry.directory, active: entry.active?.version)
        }
    }
}

extension BundleDirectory {
    /// What a file of the bundle is called in it; of one elsewhere the last part of its path.
    func name(of file: String) -> String {
        let parts = file.split(separator: "/")
        let own = path.split(separator: "/")
        guard parts.count > own.count, parts.starts(with: own) else { return parts.last.map(String.init) ?? "" }
        return parts.dropFirst(own.count).joined(separator: "/")
    }
}
