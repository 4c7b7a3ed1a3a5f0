/// A line that is no request, with what could be read of it.
package struct RefusedLine: Error, Sendable, Equatable {
    package let error: ProtocolError
    /// What the reply gives back, if it could be read.
    package let id: RequestID?
    /// The verb, if it could be read: who may not use it need not be told what is wrong with the rest.
    package let verb: Verb?

    package init(_ error: ProtocolError, id: RequestID? = nil, verb: Verb? = nil) {
        self.error = error
        self.id = id
        self.verb = verb
    }
}
