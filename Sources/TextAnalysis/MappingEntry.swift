/// One entry of `FoldingTable.mappings` as far as it was read, byte by byte.
struct MappingEntry {
    /// The first of the range, or the scalar that the next target of a list is for.
    private var first: UInt32 = 0
    /// The last of the range, once the head of the entry was read.
    private var last: UInt32?
    private var step = 1
    private var isList = false
    /// The scalars of a target before the one that is being read.
    private var targets: [UInt32] = []
    private var isRepeated = false
    /// The number that is being read, and whether a digit of it was.
    private var number: UInt32 = 0
    private var hasNumber = false

    mutating func read(_ byte: UInt8, into table: inout FoldingTable) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): addDigit(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): addDigit(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "-"): first = takeNumber()
        case UInt8(ascii: "/"):
            last = takeNumber()
            step = 2
        case UInt8(ascii: ":"):
            first = takeNumber()
            isList = true
        case UInt8(ascii: "+"): targets.append(takeNumber())
        case UInt8(ascii: "*"):
            targets.append(takeNumber())
            isRepeated = true
        case UInt8(ascii: " "): endField(in: &table)
        default: end(in: &table)
        }
    }

    /// Ends the entry, and begins the next.
    mutating func end(in table: inout FoldingTable) {
        if isList {
            endField(in: &table)
        } else if let last, hasNumber {
            let target = takeNumber()
            for scalar in stride(from: first, through: last, by: step) {
                table.map(scalar, to: target + scalar - first)
            }
        } else if hasNumber {
            let last = takeNumber()
            for scalar in (first > 0 ? first : last)...last { table.setCombining(scalar) }
        }
        first = 0
        last = nil
        step = 1
        isList = false
    }

    private mutating func endField(in table: inout FoldingTable) {
        guard hasNumber else { return }
        let number = takeNumber()
        guard isList else {
            if last == nil { last = number }
            return
        }
        if !isRepeated { targets.append(number) }
        for _ in 0..<(isRepeated ? number : 1) {
            if targets.count == 1 { table.map(first, to: targets[0]) } else { table.map(first, to: targets) }
            first += 1
        }
        targets.removeAll(keepingCapacity: true)
        isRepeated = false
    }

    private mutating func addDigit(_ digit: UInt8) {
        number = number << 4 | UInt32(digit)
        hasNumber = true
    }

    private mutating func takeNumber() -> UInt32 {
        defer {
            number = 0
            hasNumber = false
        }
        return number
    }
}
