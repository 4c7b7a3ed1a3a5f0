/// Whether what should be kept is, in one word.
package enum InboxStanding: String, Sendable {
    case ok
    /// The device or a quota is full; it is tried again by itself.
    case full
    /// What was written did not get there. After a sync that failed nothing more is written until the program starts again: what
    /// the file then holds, only reading it anew can tell.
    case failing
}
