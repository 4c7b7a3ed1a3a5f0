/// Tells whether an object has a name already, compared as bytes.
struct NameLedger {
    /// The names of an object with more than ``few`` members, so that time stays linear.
    private var names: Set<[UInt8]> = []

    private static let few = 64

    /// Adds the name that follows the members; false when one of them has it.
    mutating func insert(_ name: String, hash: UInt64, after members: [JSONValue.Member]) -> Bool {
        if members.count >= Self.few {
            if names.isEmpty { names = Set(members.map { Array($0.name.utf8) }) }
            return names.insert(Array(name.utf8)).inserted
        }
        for index in members.indices where members[index].nameHash == hash {
            if members[index].name.utf8.elementsEqual(name.utf8) { return false }
        }
        return true
    }

    /// The hash of a name that was written in these bytes.
    static func hash(of name: String, from text: Span<UInt8>) -> UInt64 {
        // Every escape is longer than what it stands for.
        name.utf8.count == text.count ? hash(of: text) : hash(of: Array(name.utf8).span)
    }

    /// FNV-1a. Names made to collide cost a comparison of their bytes, at most ``few`` times each.
    private static func hash(of name: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in name.indices { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
