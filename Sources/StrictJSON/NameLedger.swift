/// Tells whether an object has a name already, compared as bytes.
struct NameLedger {
    /// A bit for each hash that occurred; a name whose bit is not set is new without a look at the others.
    private var seen: UInt64 = 0
    /// The names of an object with more than ``few`` members, so that time stays linear.
    private var names: Set<[UInt8]> = []

    private static let few = 64

    /// Adds the name that follows the members; false when one of them has it.
    mutating func insert(_ name: String, after members: [JSONValue.Member]) -> Bool {
        if members.count >= Self.few {
            if names.isEmpty { names = Set(members.map { Array($0.name.utf8) }) }
            return names.insert(Array(name.utf8)).inserted
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let bit: UInt64 = 1 << (hash >> 58)
        defer { seen |= bit }
        guard seen & bit != 0 else { return true }
        return !members.contains { $0.name.utf8.count == name.utf8.count && $0.name.utf8.elementsEqual(name.utf8) }
    }
}
