package import StrictJSON

/// The lines a server sends. Each is appended, whole, to the output of a connection.
package enum ServerLine {
    /// What a server says by itself.
    package enum Event: String, CaseIterable, Sendable {
        case alert, job, model
        case heartbeat = "hb"
        case drain, bye
    }

    /// Says that a request is done.
    ///
    /// - Parameters:
    ///   - members: writes what comes behind `ok`.
    package static func appendReply(
        to id: RequestID?, _ output: inout [UInt8], _ members: (inout JSONWriter) -> Void = { _ in }
    ) {
        append(to: &output) { writer in
            writeID(id, &writer)
            writer.name("ok")
            writer.bool(true)
            members(&writer)
        }
    }

    /// Says again what was said to a request without an identifier.
    ///
    /// - Parameters:
    ///   - line: a reply's whole line, as the other functions write it for no identifier.
    package static func appendReply(_ line: [UInt8], to id: RequestID?, _ output: inout [UInt8]) {
        guard let id else {
            output += line
            return
        }
        var writer = JSONWriter()
        writer.beginObject()
        writeID(id, &writer)
        output += writer.bytes
        output.append(UInt8(ascii: ","))
        output += line.dropFirst()
    }

    /// Says why a request is not done.
    package static func appendError(_ error: ProtocolError, to id: RequestID?, _ output: inout [UInt8]) {
        append(to: &output) { writer in
            writeID(id, &writer)
            writer.name("ok")
            writer.bool(false)
            error.write(to: &writer)
        }
    }

    /// Says what a line that is no request is told.
    package static func appendError(_ line: RefusedLine, _ output: inout [UInt8]) {
        appendError(line.error, to: line.id, &output)
    }

    /// Says what nobody asked for.
    ///
    /// - Parameters:
    ///   - members: writes what comes behind `event`.
    package static func appendEvent(
        _ event: Event, _ output: inout [UInt8], _ members: (inout JSONWriter) -> Void = { _ in }
    ) {
        append(to: &output) { writer in
            writer.name("event")
            writer.string(event.rawValue)
            members(&writer)
        }
    }

    /// Says what a subscription waits for.
    ///
    /// - Parameters:
    ///   - number: the event's place in its topic, from 1.
    ///   - members: an object with at least one member, as a writer writes it; they come behind the number.
    package static func appendEvent(
        _ event: Event, to subscription: String, number: Int, _ members: [UInt8], _ output: inout [UInt8]
    ) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("event")
        writer.string(event.rawValue)
        writer.name("sub")
        writer.string(subscription)
        writer.name("seq")
        writer.integer(number)
        output += writer.bytes
        output.append(UInt8(ascii: ","))
        output += members.dropFirst()
        output.append(0x0A)
    }

    /// Writes one object and a line feed into the output's own storage.
    static func append(to output: inout [UInt8], _ members: (inout JSONWriter) -> Void) {
        var bytes: [UInt8] = []
        swap(&bytes, &output)
        var writer = JSONWriter(appendingTo: bytes)
        bytes = []
        writer.beginObject()
        members(&writer)
        writer.endObject()
        writer.endLine()
        swap(&output, &writer.bytes)
    }

    private static func writeID(_ id: RequestID?, _ writer: inout JSONWriter) {
        guard let id else { return }
        writer.name("id")
        switch id {
        case .text(let text): writer.string(text)
        case .number(let number): writer.integer(number)
        }
    }
}
