/// Where a triage is done: tells what there is, and does what is asked for.
package protocol TriageDesk {
    func reply(to request: TriageRequest) -> TriageNews
    /// A number that changes whenever anybody has written to the inbox; `nil` where it cannot be read.
    func generation() -> Int?
    /// Milliseconds of Unix time.
    func now() -> Int
}
