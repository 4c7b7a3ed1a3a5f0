package import SystemCalls

/// What a handler may know of its connection.
package struct LineConnection: Sendable {
    /// Counts up over the life of the server.
    package let number: UInt64
    /// Which of the server's listeners took it.
    package let listener: Int
    /// Where it comes from; what a PROXY header says, where there is one.
    package let peer: PeerAddress
    /// Whether it comes through a proxy.
    package let isProxied: Bool
    /// Who the process at the other end of a Unix socket runs as, taken when it connected.
    package let credentials: PeerCredentials?
    /// Has the handler asked for its news.
    package let bell: LineBell

    package init(
        number: UInt64, listener: Int, peer: PeerAddress, isProxied: Bool = false,
        credentials: PeerCredentials? = nil, bell: LineBell = LineBell {}
    ) {
        self.number = number
        self.listener = listener
        self.peer = peer
        self.isProxied = isProxied
        self.credentials = credentials
        self.bell = bell
    }
}
