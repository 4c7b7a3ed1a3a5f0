import Bundles
import Dialogue
import SystemCalls

extension TenderRounds {
    /// Looks at how the files of bundles stand that are due, and does what is to be done about those that have settled.
    func lookAtDue() {
        let now = MonotonicClock.now()
        var settled: [DomainName] = []
        var incomplete: [DomainName: BundleError] = [:]
        var released: [DomainName] = []
        for domain in bundles.filter({ $0.value.due <= now }).keys.sorted() {
            guard let (sheets, release) = bundles[domain]?.look(at: now), let bundle = bundles[domain] else { continue }
            switch sheets {
            case .settled: settled.append(domain)
            case .incomplete(let names):
                incomplete[domain] = BundleError(path: "\(bundle.directory.path)/\(names[0])", .missing)
            case .wait, .calm: if release == .settled, bundle.isTakenUp { released.append(domain) }
            }
        }
        let known = settled + incomplete.keys.sorted()
        for domain in known { bundles[domain]?.isTakenUp = true }
        takeUp(known + released)
        for (domain, error) in incomplete { hold(domain, error) }
        unread += settled
        readSome()
    }

    /// Reads sheets that have settled for some time, so that the trainers of a thousand bundles do not wait for their sheets.
    private func readSome() {
        let end = MonotonicClock.now() + Self.readingTime
        while let domain = unread.first, MonotonicClock.now() < end {
            unread.removeFirst()
            // What has changed since settles once more.
            if bundles[domain]?.sheets.isSettled == true { examine(domain) }
        }
    }

    /// In nanoseconds.
    private static let readingTime: UInt64 = 100_000_000

    /// Has the fleet compare bundles with what it serves of them, all at once where they are many.
    private func takeUp(_ domains: [DomainName]) {
        if domains.count > Self.few, bundles.values.allSatisfy(\.isTakenUp), let changes = try? fleet.rescan() {
            for change in changes { tell(change) }
        } else {
            for change in domains.compactMap({ fleet.refresh($0) }) { tell(change) }
        }
        for domain in domains { hearOfDecision(on: domain) }
    }

    /// The fleet lists the whole directory for each that it is asked for.
    private static let few = 3

    /// A version may be approved or rejected by another program.
    private func hearOfDecision(on domain: DomainName) {
        guard let directory = bundles[domain]?.directory,
            let version = tender.desk.withLock({ $0.awaitedVersion(of: domain) }),
            let record = (try? VersionShelf(directory).records())?.first(where: { $0.number == version })
        else { return }
        switch record.state {
        case .rejected: tender.rejected(domain, version: version)
        case .active, .retired: tender.approved(domain, version: version)
        case .refused, .awaitingApproval: break
        }
    }

    /// Reads sheets that have settled, and has the bundle trained on them if it wants to be.
    ///
    /// What was read of sheets that somebody has begun to change meanwhile says nothing: they settle once more.
    func examine(_ domain: DomainName) {
        guard let bundle = bundles[domain] else { return }
        do throws(BundleError) {
            let check = try SheetCheck(of: bundle.directory)
            guard bundle.areSheetsUntouched else { return }
            hold(domain, nil)
            guard check.wantsTraining, settings.trainsChanges else { return }
            tender.desk.withLock {
                _ = $0.requestAutomatically(domain, inputs: check.inputs, at: PluginTender.now)
            }
        } catch {
            if bundle.areSheetsUntouched { hold(domain, error) }
        }
    }

    /// Says what is wrong with a bundle's sheets, or that nothing is any more.
    private func hold(_ domain: DomainName, _ problem: BundleError?) {
        tender.desk.withLock { $0.broken[domain] = problem }
        guard problem != nil || bundles[domain]?.isHeld == true else { return }
        bundles[domain]?.isHeld = problem != nil
        if let change = fleet.hold(domain, problem: problem) { tell(change) }
    }
}
