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
        var bundles = desk.engine.bundles
        if let named = request.domain {
            let domain = try desk.bundle(named)
            bundles = bundles.filter { $0.domain == domain }
        }
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("models")
            writer.beginArray()
            for bundle in bundles {
                writer.beginObject()
                writer.name("domain")
                writer.string(desk.shortName(of: bundle.domain))
                writer.name("version")
                writer.string("\(bundle.version)")
                writer.name("state")
                writer.string("active")
                writer.name("loaded_at")
                writer.string(Timestamp.text(of: service.started))
                writer.name("sha256")
                writer.string(bundle.modelSHA256)
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
