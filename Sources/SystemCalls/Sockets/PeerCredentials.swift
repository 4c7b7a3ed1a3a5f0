/// Who is at the other end of a Unix socket, as the kernel noted it when it connected; the peer cannot forge it.
package struct PeerCredentials: Sendable, Equatable {
    /// The process, or 0 where the system does not tell.
    package let process: Int32
    /// The effective user.
    package let user: UInt32
    /// The effective group.
    package let group: UInt32

    package init(process: Int32, user: UInt32, group: UInt32) {
        self.process = process
        self.user = user
        self.group = group
    }
}
