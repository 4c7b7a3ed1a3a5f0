import StrictJSON

/// The first line of a connection, said before anyone has said who they are.
package struct Greeting: Sendable, Equatable {
    /// How a client says who it is.
    package enum Authentication: String, CaseIterable, Sendable {
        /// By `AUTH` with a token.
        case token
        /// It need not: the address or the user of its process is enough.
        case none
    }

    /// The versions of the protocol that are spoken.
    package static let versions = [1]

    /// The name of the server among others.
    package let server: String
    package let authentication: Authentication
    /// The most octets of a request line, with its line feed.
    package let line: Int
    /// The most octets of a question.
    package let text: Int
    /// The most requests of a connection that wait for replies.
    package let inFlight: Int
    /// The seconds to say who one is.
    package let authenticationSeconds: Int
    /// The seconds between two lines.
    package let idleSeconds: Int

    package init(
        server: String, authentication: Authentication, line: Int = LineLimits.line, text: Int = LineLimits.text,
        inFlight: Int = 64, authenticationSeconds: Int = 10, idleSeconds: Int = 600
    ) {
        self.server = server
        self.authentication = authentication
        self.line = line
        self.text = text
        self.inFlight = inFlight
        self.authenticationSeconds = authenticationSeconds
        self.idleSeconds = idleSeconds
    }

    /// Appends the line.
    package func append(to output: inout [UInt8]) {
        ServerLine.append(to: &output) { writer in
            writer.name("taiwa")
            writer.integer(Self.versions[Self.versions.count - 1])
            writer.name("versions")
            writer.beginArray()
            for version in Self.versions { writer.integer(version) }
            writer.endArray()
            writer.name("server")
            writer.string(server)
            writer.name("auth")
            writer.string(authentication.rawValue)
            writer.name("limits")
            writer.beginObject()
            writer.name("line")
            writer.integer(line)
            writer.name("text")
            writer.integer(text)
            writer.name("inflight")
            writer.integer(inFlight)
            writer.name("auth_s")
            writer.integer(authenticationSeconds)
            writer.name("idle_s")
            writer.integer(idleSeconds)
            writer.endObject()
        }
    }
}
