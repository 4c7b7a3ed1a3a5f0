/// Digits in a row, or digits that each stand alone with a space or dot between them.
enum DigitRun {
    private static let mostLoneDigits = 8

    /// The end and count of the digits from an index on; dots join them only where `joinsDots`.
    static func read(in shadow: Shadow, from start: Int, joinsDots: Bool) -> (end: Int, count: Int) {
        var end = start
        while shadow.kind(at: end) == .digit { end += 1 }
        var count = end - start
        guard count == 1, shadow.kind(at: start - 1) != .digit else { return (end, count) }
        while count < mostLoneDigits, isJoint(end, joinsDots, in: shadow), isLone(end + 1, in: shadow),
            !isFloor(shadow.scalar(at: end + 2))
        {
            end += 2
            count += 1
        }
        return (end, count)
    }

    private static func isJoint(_ index: Int, _ joinsDots: Bool, in shadow: Shadow) -> Bool {
        shadow.kind(at: index) == .space || joinsDots && shadow.scalar(at: index) == 0x2E
    }

    private static func isLone(_ index: Int, in shadow: Shadow) -> Bool {
        shadow.kind(at: index) == .digit && shadow.kind(at: index + 1) != .digit
    }

    /// 「階」 and "F", which make a room of the digit before them.
    private static func isFloor(_ scalar: UInt32) -> Bool { scalar == 0x968E || scalar == 0x66 }
}
