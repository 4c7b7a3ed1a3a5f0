/// Brings the replies of one connection into the order of its requests, however early a later one is ready.
///
/// Every request has a place, counted up from 0. As long as each reply is there when its line is taken, replies go
/// straight to the output and nothing is stored. Events go to the output directly, which holds only whole lines.
package struct ReplyQueue: Sendable {
    /// How many requests may wait for their reply or for their turn.
    package let limit: Int
    /// How many bytes of replies may wait for their turn before no further line is taken.
    package let heldLimit: Int
    private var oldest: UInt64 = 0
    private var next: UInt64 = 0
    private var held: [UInt64: [UInt8]] = [:]
    private var heldOctets = 0

    /// A queue that is full at `limit` requests, or with `heldLimit` bytes held.
    package init(limit: Int = 64, heldLimit: Int = 1 << 20) {
        self.limit = limit
        self.heldLimit = heldLimit
    }

    /// How many requests have no reply in the output yet.
    package var inFlight: Int { Int(next - oldest) }

    /// Whether replies wait for an older one.
    package var holdsReplies: Bool { !held.isEmpty }

    /// Whether no further line should be taken.
    package var isFull: Bool { inFlight >= limit || heldOctets >= heldLimit }

    /// Whether enough of the queue is free to read on.
    package var hasRoom: Bool { inFlight <= limit / 2 && heldOctets <= heldLimit / 2 }

    /// Has a line taken: `body` gets the place for a ticket and the array for the reply.
    ///
    /// A reply goes to the output, or is held while an older one is open. What a line that is answered later has
    /// written is dropped. A line that is done without a reply takes no place.
    package mutating func take(
        into output: inout OutputBuffer, _ body: (_ place: UInt64, _ reply: inout [UInt8]) -> LineOutcome
    ) -> LineOutcome {
        let place = next
        if inFlight == 0 {
            let count = output.count
            let outcome = output.write { body(place, &$0) }
            if outcome == .later {
                output.truncate(to: count)
                next += 1
            } else if output.count > count {
                next += 1
                oldest = next
            }
            return outcome
        }
        var reply: [UInt8] = []
        let outcome = body(place, &reply)
        if outcome == .later { next += 1 } else { finish(reply, into: &output) }
        return outcome
    }

    /// Adds a line that nobody asked for behind all replies: a last word.
    package mutating func finish(_ line: [UInt8], into output: inout OutputBuffer) {
        guard !line.isEmpty else { return }
        next += 1
        redeem(next - 1, line, into: &output)
    }

    /// Takes the reply for a place, and passes on all that are in turn; a place that is not open is left alone.
    /// - Returns: Whether the place was open.
    @discardableResult
    package mutating func redeem(_ place: UInt64, _ line: [UInt8], into output: inout OutputBuffer) -> Bool {
        guard place >= oldest, place < next, held[place] == nil else { return false }
        guard place == oldest else {
            held[place] = line
            heldOctets += line.count
            return true
        }
        output.append(line)
        oldest += 1
        while !held.isEmpty, let following = held.removeValue(forKey: oldest) {
            output.append(following)
            heldOctets -= following.count
            oldest += 1
        }
        if held.isEmpty, held.capacity > 0 { held = [:] }
        return true
    }

    /// Forgets all open places and held replies; tickets redeemed later are left alone.
    package mutating func abandon() {
        oldest = next
        held = [:]
        heldOctets = 0
    }
}
