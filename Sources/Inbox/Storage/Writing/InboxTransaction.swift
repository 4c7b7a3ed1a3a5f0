import Bundles
import Dialogue
import Privacy
import SystemCalls
import TextAnalysis

/// Where an alert is, as the grouping was told.
struct GroupedAlert: Sendable, Hashable {
    let domain: DomainName
    /// `nil` when it is gone.
    let group: GroupID?
}

/// The changes of one transaction as they are made, on the thread of the writer.
final class InboxTransaction {
    let database: SQLiteDatabase
    let settings: InboxSettings
    let grouping: any AlertGrouping
    /// Milliseconds of Unix time.
    let now: Int
    /// What listeners are to hear of once the transaction is on the device.
    private(set) var news: [InboxNews] = []
    /// Whether something was erased whose bytes must leave the files.
    var hasErased = false

    /// Of the batch that is being made.
    var openings: [InboxNews] = []
    var tenantsWithEvents: Set<TenantName> = []
    var domainsWithExamples: Set<DomainName> = []
    /// What was taught in it, by the normalised line.
    var taught: [(line: String, id: ExampleID)] = []
    /// What the grouping was told in it.
    var grouped: [AlertID: GroupedAlert] = [:]
    /// The same of batches that were made.
    private(set) var groupedBefore: [AlertID: GroupedAlert] = [:]

    init(_ database: SQLiteDatabase, settings: InboxSettings, grouping: any AlertGrouping) {
        self.database = database
        self.settings = settings
        self.grouping = grouping
        now = settings.clock.wall()
    }

    /// Makes the changes of a batch, or none of them.
    ///
    /// - Throws: `SQLiteError`, when the whole transaction cannot go on.
    func make(_ batch: InboxBatch) throws(SQLiteError) -> Result<[InboxOutcome], InboxError> {
        do {
            try database.run("SAVEPOINT batch")
            do {
                let outcomes = try outcomes(of: batch)
                try database.run("RELEASE batch")
                succeed()
                return .success(outcomes)
            } catch {
                guard let refusal = Self.refusal(of: error) else { throw error }
                try database.run("ROLLBACK TO batch")
                try database.run("RELEASE batch")
                try forget()
                return .failure(refusal)
            }
        } catch let error as SQLiteError {
            throw error
        } catch {
            // Nothing else is thrown on: what is not of the data base is the batch's own.
            return .failure(.storage("\(type(of: error))"))
        }
    }

    /// What concerns one batch alone; `nil` for what the whole transaction fails with.
    private static func refusal(of error: any Error) -> InboxError? {
        if let error = error as? InboxError { return error }
        guard let error = error as? SQLiteError else { return .storage("\(type(of: error))") }
        return error.isOfStatement ? .storage("\(error)") : nil
    }

    private func outcomes(of batch: InboxBatch) throws -> [InboxOutcome] {
        if let once = batch.once, try isKept(once.key) { return [] }
        var outcomes: [InboxOutcome] = []
        for change in batch.changes { outcomes.append(try make(change)) }
        if let once = batch.once { try keep(once, of: batch.changes, outcomes) }
        return outcomes
    }

    private func make(_ change: InboxChange) throws -> InboxOutcome {
        switch change {
        case .open(let alert): .alert(try open(alert))
        case .rate(let rating): try rate(rating)
        case .decide(let decision): .alerts(try decide(decision))
        case .merge(let group, let into, let tenant, let by): .group(try merge(group, into: into, of: tenant, by: by))
        case .split(let alerts, let tenant, let by): .group(try split(alerts, of: tenant, by: by))
        case .teach(let example): .example(try teach(example))
        case .unteach(let example, let tenant, let by, let isOutOfSheets):
            .example(try unteach(example, of: tenant, by: by, isOutOfSheets: isOutOfSheets))
        case .fold(let examples, let tenant): try fold(examples, of: tenant)
        case .turns(let turns): try keep(turns)
        case .erase(let erasure): .erased(try erase(erasure))
        }
    }

    /// After a batch was made.
    func succeed() {
        news += openings
        if !tenantsWithEvents.isEmpty { news.append(.events(of: tenantsWithEvents.sorted())) }
        if !domainsWithExamples.isEmpty { news.append(.examples(of: domainsWithExamples.sorted())) }
        groupedBefore.merge(grouped) { $1 }
        clear()
    }

    /// After a batch was taken back.
    private func forget() throws(SQLiteError) {
        try putGroupingRight(grouped)
        clear()
    }

    private func clear() {
        openings = []
        tenantsWithEvents = []
        domainsWithExamples = []
        taught = []
        grouped = [:]
    }

    /// After the whole transaction was taken back.
    func forgetAll() throws(SQLiteError) { try putGroupingRight(groupedBefore.merging(grouped) { $1 }) }

    /// Tells the grouping of alerts again as they are in the file now.
    private func putGroupingRight(_ alerts: [AlertID: GroupedAlert]) throws(SQLiteError) {
        for (domain, ids) in Dictionary(grouping: alerts.keys, by: { alerts[$0]!.domain }) {
            grouping.remove(ids.sorted(), of: domain)
        }
        for id in alerts.keys.sorted() {
            let row = try database.first(
                "SELECT text, grp, domain FROM alerts WHERE id = ?", .integer(id.number)
            ) { ($0.text(0), GroupID($0.int(1)), DomainName(rawValue: $0.text(2))) }
            if let (text, group, domain) = row { grouping.add(text, as: id, to: group, of: domain) }
        }
    }
}
