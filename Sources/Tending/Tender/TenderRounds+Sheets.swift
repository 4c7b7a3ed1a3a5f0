import Bundles
import Dialogue
import SystemCalls

extension TenderRounds {
    /// Looks at how a bundle's files stand, and does what is to be done once they have settled.
    func look(at domain: DomainName, _ now: UInt64) {
        guard var bundle = bundles[domain] else { return }
        let (sheets, release) = bundle.look(at: now)
        bundles[domain] = bundle
        switch sheets {
        case .settled: examine(domain)
        case .incomplete(let names):
            takeUp(domain)
            hold(domain, BundleError(path: "\(bundle.directory.path)/\(names[0])", .missing))
        case .wait, .calm:
            if release == .settled, bundle.isTakenUp { takeUpRelease(domain) }
        }
    }

    /// Lets the fleet know of the bundle, once its files may be read.
    private func takeUp(_ domain: DomainName) {
        bundles[domain]?.isTakenUp = true
        takeUpRelease(domain)
    }

    private func takeUpRelease(_ domain: DomainName) {
        if let change = fleet.refresh(domain) { tell(change) }
    }

    /// Reads sheets that have settled, and has the bundle trained on them if it wants to be.
    func examine(_ domain: DomainName) {
        guard let directory = bundles[domain]?.directory else { return }
        takeUp(domain)
        do throws(BundleError) {
            let check = try SheetCheck(of: directory)
            hold(domain, nil)
            guard check.wantsTraining, settings.trainsChanges else { return }
            tender.desk.withLock {
                _ = $0.requestAutomatically(domain, inputs: check.inputs, at: PluginTender.now)
            }
        } catch {
            hold(domain, error)
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
