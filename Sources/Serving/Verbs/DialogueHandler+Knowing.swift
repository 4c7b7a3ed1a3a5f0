import Bundles
import Foundation
import LineProtocol
import LineServing
import StrictJSON
import SystemCalls

/// Verbs for saying who one is and how things stand.
extension DialogueHandler {
    func hello(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        let versions = Greeting.versions
        guard let version = request.integer(.version), versions.contains(version) else {
            throw ProtocolError(.version, details: [.versions(versions)])
        }
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("versions")
            writer.beginArray()
            for version in versions { writer.integer(version) }
            writer.endArray()
            writer.name("features")
            writer.beginArray()
            for feature in ["idem", "deadline_ms", "inline"] { writer.string(feature) }
            writer.endArray()
        }
    }

    /// How many wrong tokens end a connection.
    private static let mostFailures = 3

    func authenticate(_ request: Request, _ arrival: LineArrival, _ output: inout [UInt8]) throws(ProtocolError) {
        let begun = arrival.now
        guard service.guesses.begin(from: connection.peer, at: begun) else {
            service.log.note("too many wrong tokens", ["peer": .text(connection.peer.address)], level: .warn)
            throw ProtocolError(.rateLimited, "too many wrong tokens", details: [.retry(milliseconds: 60_000)])
        }
        guard let known = service.tokens.authenticate(request.text(.token) ?? "", at: Date.now) else {
            failures += 1
            service.log.note("wrong token", ["peer": .text(connection.peer.address)], level: .warn)
            let error = ProtocolError(.authenticationFailed)
            throw failures >= Self.mostFailures ? error.fatally() : error
        }
        service.guesses.succeeded(from: connection.peer, begunAt: begun)
        try admit(known)
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("principal")
            writer.string(known.name)
            writer.name("tenant")
            if let tenant = known.tenant { writer.string(tenant.rawValue) } else { writer.null() }
            writer.name("roles")
            writer.beginArray()
            for role in Role.allCases where known.roles.contains(role) { writer.string(role.rawValue) }
            writer.endArray()
            writer.name("expires")
            if let expires = known.expires { writer.string(Timestamp.text(of: expires)) } else { writer.null() }
        }
    }

    func ping(_ request: Request, _ output: inout [UInt8]) {
        ServerLine.appendReply(to: request.id, &output) { writer in
            if let data = request.text(.data) {
                writer.name("data")
                writer.string(data)
            }
        }
    }

    func health(_ request: Request, _ output: inout [UInt8]) {
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("live")
            writer.bool(true)
        }
    }

    func ready(_ request: Request, _ output: inout [UInt8]) {
        let readiness = service.readiness
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("ready")
            writer.bool(readiness.reason == nil)
            if let reason = readiness.reason {
                writer.name("reason")
                writer.string(reason)
            }
            writer.name("bundles")
            writer.beginObject()
            writer.name("want")
            writer.integer(readiness.wanted)
            writer.name("loaded")
            writer.integer(readiness.loaded)
            writer.endObject()
            writer.name("storage")
            writer.string(readiness.storage)
        }
    }

    func limits(_ request: Request, _ output: inout [UInt8]) {
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("limits")
            writer.beginObject()
            for (name, value) in service.limits {
                writer.name(name)
                writer.integer(value)
            }
            writer.endObject()
        }
    }

    func help(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        var verb: Verb?
        if let word = request.text(.verb) {
            guard let named = Verb(word: word) else { throw .notFound(.verb) }
            verb = named
        }
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("help")
            writer.beginArray()
            for line in VerbTable.help(for: verb) { writer.string(line) }
            writer.endArray()
        }
    }
}
