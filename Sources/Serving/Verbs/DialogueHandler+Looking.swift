import Bundles
import Dialogue
import Foundation
import LineProtocol
import LineServing
import StrictJSON
import SystemCalls
import Taiwa

/// Verbs for looking at the server, and for ending it.
extension DialogueHandler {
    func models(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        let desk = try desk(for: request)
        let entries = try request.domain.map { (name) throws(ProtocolError) in [try desk.entry(name)] } ?? desk.entries
        // What is wrong with sheets is for those who can put it right.
        let isAdministrator = principal?.has(.admin) == true
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("models")
            writer.beginArray()
            for entry in entries {
                writer.beginObject()
                writer.name("domain")
                writer.string(desk.shortName(of: entry.directory.domain))
                writer.version("version", entry.active?.version)
                writer.name("state")
                writer.string(entry.state.rawValue)
                if let active = entry.active {
                    writer.name("loaded_at")
                    writer.string(Timestamp.text(of: entry.loadedAt ?? service.started))
                    writer.name("sha256")
                    writer.string(active.modelSHA256)
                }
                if let previous = entry.previous { writer.version("previous", previous) }
                if let awaiting = entry.awaiting { writer.version("awaiting", awaiting) }
                if let problem = entry.problem, isAdministrator { writer.problem(problem, of: entry.directory) }
                writer.endObject()
            }
            writer.endArray()
        }
    }

    func status(_ request: Request, _ output: inout [UInt8]) {
        let status = service.status
        ServerLine.appendReply(to: request.id, &output) { writer in
            for (name, value) in status {
                writer.name(name)
                switch value {
                case .text(let text): writer.string(text)
                case .number(let number): writer.integer(number)
                }
            }
        }
    }

    func metrics(_ request: Request, _ output: inout [UInt8]) {
        let body = service.exposition
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("content_type")
            writer.string("text/plain; version=0.0.4")
            writer.name("body")
            writer.string(body)
        }
    }

    func drain(_ request: Request, _ output: inout [UInt8]) {
        let grace = service.drain(grace: request.integer(.grace), because: "DRAIN")
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("grace_s")
            writer.integer(grace)
        }
    }
}
