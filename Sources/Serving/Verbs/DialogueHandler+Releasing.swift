import Bundles
import Dialogue
import LineProtocol
import LineServing
import StrictJSON
import SystemCalls
import Tending

/// The verb that decides which version of a domain is served.
extension DialogueHandler {
    func release(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let entry = try desk.entry(request.domain ?? "")
        guard let action = request.text(.action).flatMap(ReleaseAction.Kind.init(rawValue:)) else {
            throw .missing(.action)
        }
        let version = try request.text(.bundleVersion).map { (text) throws(ProtocolError) in try Self.number(of: text) }
        let asked = ReleaseAction(
            kind: action, version: version, sha256: request.text(.sha256), note: request.text(.note),
            by: principal?.name ?? "", domain: entry.directory.domain)
        return try answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let standing = try service.perform(asked)
            return { writer in standing.write(to: &writer, as: desk.shortName(of: asked.domain)) }
        }
    }

    /// A version's number; there is no version of another form.
    static func number(of version: String) throws(ProtocolError) -> Int {
        guard let number = Int(version), number > 0, String(number) == version else { throw .notFound(.version) }
        return number
    }
}

/// What is to be done about a domain's versions.
struct ReleaseAction: Sendable {
    enum Kind: String, Sendable {
        case load, reload, unload, approve, reject, rollback, status
    }

    let kind: Kind
    let version: Int?
    let sha256: String?
    let note: String?
    let by: String
    let domain: DomainName
}

extension DialogueService {
    /// Does it; when a release is done it is durable, and new conversations get its version.
    fileprivate func perform(_ action: ReleaseAction) throws(ProtocolError) -> ReleaseStanding {
        guard let entry = fleet[action.domain], entry.state != .retired else { throw .notFound(.domain) }
        let directory = entry.directory
        do {
            switch action.kind {
            case .status: return try standing(of: action.domain, withVersions: true)
            case .load:
                if let version = action.version, version != entry.active?.version {
                    _ = try LoadedBundle(directory, version: version, catalog: .standard)
                } else {
                    guard let active = entry.active else { throw ProtocolError(.conflict, "no version is released") }
                    _ = try active.loaded()
                }
            case .unload: if let active = entry.active { fleet.memory.close(active) }
            case .reload:
                refresh(action.domain)
                if let problem = fleet[action.domain]?.problem { throw problem }
            case .approve, .reject, .rollback: return try decide(action, directory)
            }
            return try standing(of: action.domain)
        } catch let error as BundleError {
            if error.path == action.version.map(directory.versionPath) { throw .notFound(.version) }
            throw ProtocolError(error, of: directory, active: fleet[action.domain]?.active?.version)
        } catch let error as ReleaseError {
            log.note(
                "version not released", ["bundle": .text(action.domain.rawValue), "why": .text(error.description)],
                level: .warn)
            throw ProtocolError(error, of: directory, active: fleet[action.domain]?.active?.version)
        } catch let error as ProtocolError {
            throw error
        } catch {
            throw ProtocolError(.internal)
        }
    }

    private func decide(_ action: ReleaseAction, _ directory: BundleDirectory) throws -> ReleaseStanding {
        let releaser = Releaser(directory, by: action.by)
        if action.kind == .reject {
            let version = action.version ?? 0
            try releaser.reject(version, reason: action.note)
            refresh(action.domain)
            tender?.rejected(action.domain, version: version, reason: action.note)
            return try standing(of: action.domain, isDurable: true)
        }
        let release =
            action.kind == .rollback
            ? try releaser.rollback(reason: action.note)
            : try releaser.approve(action.version ?? 0, sha256: action.sha256, reason: action.note)
        refresh(action.domain)
        tender?.approved(action.domain, version: release.active)
        if let entry = fleet[action.domain], entry.active?.version != release.active, let problem = entry.problem {
            throw problem
        }
        log.note(
            "version released",
            [
                "bundle": .text(action.domain.rawValue), "version": .number(release.active), "by": .text(action.by),
            ])
        return try standing(of: action.domain, isDurable: true)
    }

    private func standing(
        of domain: DomainName, isDurable: Bool = false, withVersions: Bool = false
    ) throws(BundleError) -> ReleaseStanding {
        guard let entry = fleet[domain] else {
            return ReleaseStanding(entry: nil, versions: [], isDurable: isDurable)
        }
        return ReleaseStanding(
            entry: entry, versions: withVersions ? try VersionShelf(entry.directory).records() : [],
            isDurable: isDurable)
    }
}
