import Bundles
import Dialogue
import SystemCalls

extension TenderRounds {
    func hear(_ events: [Poller.Event]) {
        for event in events {
            if event.token == Self.watchToken {
                hearOfDirectories()
            } else if let (job, stream) = tokens[event.token] {
                read(stream, of: job, token: event.token)
            }
        }
    }

    private func hearOfDirectories() {
        guard let watch else { return }
        let found = watch.take()
        let now = MonotonicClock.now()
        if found.wereLost { lookAtEverything(at: now) }
        for change in found.changes {
            if let path = places.path(of: change), let domain = domains[path], change.name != nil {
                bundles[domain]?.hurry(at: now)
            } else {
                // Soon; but one listing for many changes, and never more than a tenth of the time.
                listingIsDue = min(listingIsDue, max(now, lastListing + 10 * listingTime))
            }
            if change.kind == .ended { places.forget(change.handle) }
        }
    }

    private func lookAtEverything(at now: UInt64) {
        listingIsDue = now
        lastFullLook = 0
    }

    /// Finds what bundles there are.
    func list(at now: UInt64) {
        let added = places.update()
        tellOfWatching()
        let isWhole = now >= lastFullLook + UInt64(settings.rescanSeconds * 1e9)
        if let contents = try? fleet.plugins.contents() {
            let found = Dictionary(contents.bundles.map { ($0.domain, $0) }) { first, _ in first }
            for (domain, directory) in found where bundles[domain]?.directory != directory {
                bundles[domain] = TendedBundle(directory, settings)
            }
            for domain in bundles.keys where found[domain] == nil { drop(domain) }
            domains = Dictionary(found.map { ($1.path, $0) }) { first, _ in first }
            tellOfProblems(contents.problems, at: now)
        }
        if isWhole {
            lastFullLook = now
            for domain in bundles.keys { bundles[domain]?.due = now }
        } else {
            for domain in added.compactMap({ domains[$0] }) { bundles[domain]?.due = now }
        }
        lastListing = MonotonicClock.now()
        listingTime = lastListing - min(now, lastListing)
        listingIsDue = now + UInt64(settings.rescanSeconds * 1e9)
    }

    private func tellOfWatching() {
        if let failure = places.failure, failure != watchFailure {
            tender.tell(.trouble("\(failure); everything is looked at every \(settings.rescanSeconds) s instead"))
        }
        watchFailure = places.failure
    }

    /// The fleet lists directories that cannot be bundles by itself; it shall neither see a bundle that is still being copied nor hear of
    /// a manifest that is about to come.
    private func tellOfProblems(_ found: [BundleError], at now: UInt64) {
        if found != problems { (problems, problemsSince) = (found, now) }
        guard fleet.problems != found, bundles.values.allSatisfy(\.isTakenUp),
            now >= problemsSince + UInt64(settings.incompleteMilliseconds) * Self.millisecond || found.isEmpty,
            let changes = try? fleet.rescan()
        else { return }
        for change in changes { tell(change) }
    }

    private func drop(_ domain: DomainName) {
        bundles[domain] = nil
        runs.values.first { $0.job.domain == domain }?.kill(.bundleIsGone)
        tender.desk.withLock { desk in
            desk.broken[domain] = nil
            if let job = desk.openJob(of: domain), job.state == .queued {
                _ = try? desk.cancel(job.id, at: PluginTender.now)
            }
        }
        if let change = fleet.refresh(domain) { tell(change) }
    }
}
