import Bundles
import Foundation
import LineProtocol
import LineServing
import Privacy
import StrictJSON
import Tending

/// The verb that trains.
extension DialogueHandler {
    /// The most jobs that are listed; the newest.
    private static let mostListed = 200

    func train(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        let desk = try desk(for: request)
        guard let tender = service.tender else { throw ProtocolError(.conflict, "training is off") }
        let target = request.text(.target) ?? ""
        switch request.text(.action) {
        case "start": tell(of: try start(target, request, tender, desk), desk, request, &output)
        case "status": tell(of: try job(target, tender, desk), desk, request, &output)
        case "cancel":
            _ = try job(target, tender, desk)
            let cancelled: TrainingJob
            do throws(CancelRefusal) {
                cancelled = try tender.cancel(target)
            } catch {
                throw error == .noSuchJob ? .notFound(.job) : ProtocolError(.conflict, "the job is over")
            }
            tell(of: cancelled, desk, request, &output)
        case "list": list(tender, desk, request, &output)
        default: throw .missing(.action)
        }
    }

    private func start(
        _ domain: String, _ request: Request, _ tender: PluginTender, _ desk: TenantDesk
    ) throws(ProtocolError) -> TrainingJob {
        let entry = try desk.entry(domain)
        do throws(TrainingRefusal) {
            return try tender.train(
                entry.directory.domain, by: principal?.name ?? "", note: request.text(.note),
                tags: request.text(.tags)?.split(separator: ",").map(String.init) ?? [])
        } catch {
            throw ProtocolError(error, of: entry)
        }
    }

    /// A job of the tenant; another's is no more there than one that never was.
    private func job(_ id: String, _ tender: PluginTender, _ desk: TenantDesk) throws(ProtocolError) -> TrainingJob {
        guard let job = tender.job(id), TenantName(of: job.domain) == desk.name else { throw .notFound(.job) }
        return job
    }

    private func tell(of job: TrainingJob, _ desk: TenantDesk, _ request: Request, _ output: inout [UInt8]) {
        ServerLine.appendReply(to: request.id, &output) { job.write(to: &$0, isWhole: true) }
    }

    private func list(_ tender: PluginTender, _ desk: TenantDesk, _ request: Request, _ output: inout [UInt8]) {
        let jobs = tender.jobs().filter { TenantName(of: $0.domain) == desk.name }
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("jobs")
            writer.beginArray()
            for job in jobs.prefix(Self.mostListed) {
                writer.beginObject()
                job.write(to: &writer, isWhole: true)
                writer.endObject()
            }
            writer.endArray()
        }
    }
}

extension TrainingJob {
    /// Writes its members.
    ///
    /// - Parameters:
    ///   - isWhole: with who asked for it, why and when.
    func write(to writer: inout JSONWriter, isWhole: Bool) {
        writer.name("job")
        writer.string(id)
        writer.name("state")
        writer.string(state.rawValue)
        writer.name("progress")
        writer.number(progress, places: 3)
        if let etaSeconds {
            writer.name("eta_s")
            writer.integer(etaSeconds)
        }
        if let version { writer.version("version", version) }
        if let evaluation {
            writer.name("eval")
            writer.value(evaluation)
        }
        writer.name("domain")
        writer.string(domain.short)
        if let reason {
            writer.name("why")
            writer.string(reason)
        }
        if isWhole { writeOrigin(to: &writer) }
    }

    private func writeOrigin(to writer: inout JSONWriter) {
        writer.name("by")
        writer.string(by)
        if let note {
            writer.name("note")
            writer.string(note.string)
        }
        for (name, time) in [("queued_at", queuedAt), ("started_at", startedAt), ("ended_at", endedAt)] {
            guard let time else { continue }
            writer.name(name)
            writer.string(Timestamp.text(of: Date(timeIntervalSince1970: Double(time))))
        }
    }
}
