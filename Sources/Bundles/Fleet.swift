package import Dialogue
import Foundation
import SystemCalls

/// The bundles of a plugin directory as they are served, kept in step with it.
///
/// Readers take what there is at an instant and never wait for a swap: what is taken up is opened and checked before it is put in its place.
/// ```swift
/// let fleet = Fleet(plugins: PluginDirectory(path: "Plugins"), catalog: .standard, memory: BundleMemory())
/// fleet.rescan()
/// ```
package final class Fleet: Sendable {
    package let plugins: PluginDirectory
    package let memory: BundleMemory
    /// A tenant's, by the directory its bundles lie in; `nil` for those at the top.
    private let caps: Lock<@Sendable (String?) -> Caps>
    private let catalog: StageCatalog
    private let entriesByName = Lock<[DomainName: Entry]>([:])
    /// Held while what is in the directory is compared with what is served, by whoever does that.
    private let comparing = Lock(Comparison())
    /// What was taught to each domain; it stays when versions come and go.
    private let shelves = Lock<[DomainName: LessonShelf]>([:])
    private let lessons = LessonRegister()
    /// How many bundles have a version that was replaced not long ago; read for every question.
    private let formerCount = CounterArray(count: 1)

    private struct Comparison {
        /// Directories that cannot be bundles, as they were last found.
        var problems: [BundleError] = []
    }

    /// For how long a conversation may stay on a version that was replaced: ten minutes, in nanoseconds.
    static let stay: UInt64 = 600_000_000_000
    /// A version that was replaced and is not asked for this long is closed: two seconds, in nanoseconds.
    static let idleTime: UInt64 = 2_000_000_000

    package init(plugins: PluginDirectory, catalog: StageCatalog, memory: BundleMemory) {
        self.plugins = plugins
        self.catalog = catalog
        self.memory = memory
        caps = Lock({ @Sendable _ in Caps(bundles: .max, bytes: .max) })
    }

    func caps(of tenant: String?) -> Caps { caps.withLock { $0 }(tenant) }

    /// Sets what tenants may have from now on; what is served already stays.
    package func setCaps(_ caps: @escaping @Sendable (_ tenant: String?) -> Caps) { self.caps.withLock { $0 = caps } }

    /// A fleet of bundles that are open, for whoever has them from elsewhere; there is no directory to compare them with.
    package convenience init(keeping bundles: [ReleasedBundle]) {
        self.init(plugins: PluginDirectory(path: ""), catalog: .standard, memory: BundleMemory())
        entriesByName.withLock { entries in
            for bundle in bundles {
                var entry = Entry(directory: BundleDirectory(domain: bundle.domain, path: bundle.domain.rawValue))
                entry.active = bundle
                entry.loadedAt = Date.now
                entries[bundle.domain] = entry
            }
        }
        shelves.withLock { shelves in for bundle in bundles { shelves[bundle.domain] = bundle.shelf } }
    }

    /// The bundles, by name; those that are gone are the last to be told of, as retired.
    package var entries: [Entry] {
        entriesByName.withLock { $0.values.sorted { $0.directory.domain.rawValue < $1.directory.domain.rawValue } }
    }

    /// A bundle by its name.
    package subscript(domain: DomainName) -> Entry? { entriesByName.withLock { $0[domain] } }

    /// What has been taught to a domain; shared by all its versions, over swaps and rollbacks, for as long as the fleet lives.
    package func shelf(of domain: DomainName) -> LessonShelf {
        shelves.withLock { shelves in
            if let shelf = shelves[domain] { return shelf }
            let shelf = LessonShelf(of: domain, in: lessons)
            shelves[domain] = shelf
            return shelf
        }
    }

    /// Directories in the plugin directory that cannot be bundles.
    package var problems: [BundleError] { comparing.withLock { $0.problems } }

    /// Compares the whole directory with what is served and takes up what has changed.
    ///
    /// - Parameters:
    ///   - threads: how many open and check models at once.
    /// - Returns: what has changed, by name.
    /// - Throws: ``BundleError`` when the plugin directory cannot be read; what is served stays.
    @discardableResult
    package func rescan(threads: Int = 1) throws(BundleError) -> [Change] {
        try comparing.withLock { (comparison) throws(BundleError) in
            let contents = try plugins.contents()
            comparison.problems = contents.problems
            let found = contents.bundles
            // A directory that has become unsafe is still there.
            let unsafe = contents.refused.keys.map { BundleDirectory(domain: $0, path: "\(plugins.path)/\($0)") }
            let gone = Set(entriesByName.withLock { $0.filter { !$0.value.isGone }.keys })
                .subtracting((found + unsafe).map(\.domain))
            // What is gone makes room before what is new takes it.
            let retired = gone.compactMap(retire)
            let refused = surplus(in: found).merging(contents.refused) { $1 }
            let all = found + unsafe
            let changes = all.indices.concurrentMap(threads: threads) { index in
                compare(all[index], refused: refused[all[index].domain])
            }
            return (changes.compactMap(\.self) + retired).sorted { $0.domain.rawValue < $1.domain.rawValue }
        }
    }

    /// Compares one bundle with what is served of it.
    @discardableResult
    package func refresh(_ domain: DomainName) -> Change? {
        comparing.withLock { _ in
            guard let contents = try? plugins.contents() else { return nil }
            if let directory = contents.bundles.first(where: { $0.domain == domain }) {
                return compare(directory, refused: surplus(in: contents.bundles)[domain])
            }
            guard let refusal = contents.refused[domain] else { return retire(domain) }
            return compare(BundleDirectory(domain: domain, path: "\(plugins.path)/\(domain)"), refused: refusal)
        }
    }

    /// Takes note of a training that begins or has ended.
    @discardableResult
    package func setTraining(_ domain: DomainName, _ isTraining: Bool) -> Change? {
        change(domain) { $0.isTraining = isTraining }
    }

    /// Takes note that a training has ended, and takes up what it has released: one change.
    package func endTraining(_ domain: DomainName) -> Change? {
        let before = self[domain]
        setTraining(domain, false)
        refresh(domain)
        return self[domain].flatMap { Self.change(from: before, to: $0) }
    }

    /// Takes note of what is wrong with a bundle's sheets, or of nothing being wrong any more.
    @discardableResult
    package func hold(_ domain: DomainName, problem: BundleError?) -> Change? {
        change(domain) { $0.sheetProblem = problem }
    }

    private func change(_ domain: DomainName, _ body: (inout Entry) -> Void) -> Change? {
        entriesByName.withLock { entries in
            guard var entry = entries[domain] else { return nil }
            let before = entry
            body(&entry)
            entries[domain] = entry
            return Self.change(from: before, to: entry)
        }
    }

    private static func change(from before: Entry?, to after: Entry) -> Change? {
        let isSame =
            before?.active === after.active && before?.state == after.state && before?.problem == after.problem
        guard !isSame || before == nil else { return nil }
        return Change(
            domain: after.directory.domain, from: before?.active?.version, to: after.active?.version,
            state: after.state, problem: after.problem)
    }

    private func retire(_ domain: DomainName) -> Change? {
        let former = self[domain]
        let change = change(domain) { entry in
            entry.active = nil
            entry.awaiting = nil
            entry.refusal = nil
            entry.versionProblem = nil
            entry.modelProblem = nil
            entry.sheetProblem = nil
            entry.isTraining = false
            entry.isGone = true
            entry.release = nil
            entry.loadedAt = nil
            entry.former = []
        }
        for bundle in [former?.active].compactMap(\.self) + (former?.former.map(\.bundle) ?? []) {
            memory.close(bundle)
        }
        return change
    }

    /// Takes up what a bundle's release names, if that is not what is served; the old version serves until the new one is checked.
    private func compare(_ directory: BundleDirectory, refused refusal: BundleError?) -> Change? {
        let before = self[directory.domain]
        var entry = before ?? Entry(directory: directory)
        entry.isGone = false
        let standing = try? FileStanding.of(directory.releasePath)
        let shelf = [directory.versionsPath, directory.historyPath].map { try? FileStanding.of($0) }
        if shelf != entry.shelf || standing != entry.release {
            entry.shelf = shelf
            entry.awaiting = Self.versionAwaitingApproval(of: directory)
        }
        // A tenant's surplus is refused as it comes; what is served already stays.
        entry.refusal = refusal?.isAboutSurplus == true && entry.active != nil ? nil : refusal
        if entry.refusal == nil, standing == nil || standing != entry.release {
            entry.release = standing
            do throws(BundleError) {
                try takeUp(directory, in: &entry)
                entry.versionProblem = nil
            } catch {
                entry.versionProblem = error
            }
        }
        let taken = entry
        return entriesByName.withLock { entries in
            var entry = taken
            // These may have been told meanwhile.
            if let present = entries[directory.domain] {
                (entry.isTraining, entry.sheetProblem) = (present.isTraining, present.sheetProblem)
            }
            entries[directory.domain] = entry
            countFormer(in: entries)
            return Self.change(from: before, to: entry)
        }
    }

    private func countFormer(in entries: [DomainName: Entry]) {
        formerCount.set(0, entries.values.count { !$0.former.isEmpty })
    }

    private func takeUp(_ directory: BundleDirectory, in entry: inout Entry) throws(BundleError) {
        guard let release = try Release(path: directory.releasePath) else {
            // A release that is taken away takes nothing from those who are being answered.
            return
        }
        entry.previous = release.previous
        if let active = entry.active, active.version == release.active, active.modelSHA256 == release.modelSHA256 {
            return
        }
        try checkRoom(for: directory, release)
        let fresh = try ReleasedBundle(
            directory, release, catalog: catalog, memory: memory, shelf: shelf(of: directory.domain))
        if let active = entry.active {
            entry.former.removeAll { $0.bundle.version == fresh.version || $0.bundle.version == active.version }
            entry.former.append(FormerVersion(bundle: active, end: MonotonicClock.now() + Self.stay))
        }
        entry.active = fresh
        entry.modelProblem = nil
        entry.loadedAt = Date.now
    }

    private static func versionAwaitingApproval(of directory: BundleDirectory) -> Int? {
        (try? VersionShelf(directory).records())?.first { $0.state == .awaitingApproval }?.number
    }
}

extension Fleet {
    /// The version of a bundle that a conversation may stay on: the one it is on, where that was replaced not long ago.
    package func former(_ domain: DomainName, version: Int, at now: UInt64 = MonotonicClock.now()) -> ReleasedBundle? {
        entriesByName.withLock { entries in
            entries[domain]?.former.first { $0.bundle.version == version && $0.end > now }?.bundle
        }
    }

    /// Whether any version that was replaced may still be asked for.
    package var hasFormer: Bool { formerCount[0] > 0 }

    /// How many bundles there are of which kind.
    package struct Census: Sendable, Equatable {
        /// Those that have a released version.
        package var released = 0
        /// Those of which a version answers.
        package var loaded = 0
        package var training = 0
        package var quarantined = 0
    }

    /// How many bundles there are of which kind.
    package var census: Census {
        entriesByName.withLock { entries in
            entries.values.reduce(into: Census()) { census, entry in
                guard !entry.isGone else { return }
                if entry.active != nil || entry.release != nil { census.released += 1 }
                if entry.active != nil { census.loaded += 1 }
                if entry.isTraining { census.training += 1 }
                if entry.problem != nil { census.quarantined += 1 }
            }
        }
    }

    /// Closes replaced versions that nobody asks for and models that were changed beneath the program, forgets versions whose time is
    /// over, and gives memory back; a few times a second.
    ///
    /// - Returns: bundles with whose model something was found wrong, or is no longer.
    @discardableResult
    package func tidy(at now: UInt64 = MonotonicClock.now()) -> [Change] {
        let idle = entriesByName.withLock { entries -> [ReleasedBundle] in
            var idle: [ReleasedBundle] = []
            for (domain, entry) in entries where !entry.former.isEmpty {
                idle += entry.former.filter { $0.end <= now || $0.bundle.lastUsed + Self.idleTime <= now }.map(\.bundle)
                entries[domain]?.former.removeAll { $0.end <= now }
            }
            if hasFormer { countFormer(in: entries) }
            return idle
        }
        for bundle in idle { memory.close(bundle) }
        defer { memory.tidy() }
        return takeNoteOfModels()
    }

    private func takeNoteOfModels() -> [Change] {
        let served = entriesByName.withLock { $0.values.compactMap(\.active) }
        return served.compactMap { bundle in
            if bundle.problem != nil {
                // Opened anew it is checked whole, for its file is no longer the one that was checked.
                memory.close(bundle)
                _ = try? bundle.loaded()
            }
            let problem = bundle.problem
            return change(bundle.domain) { if $0.active === bundle { $0.modelProblem = problem } }
        }
    }
}
