extension Request {
    /// The same request without a name for its reply.
    package var withoutID: Request { Request(id: nil, verb: verb, members: members) }
}
