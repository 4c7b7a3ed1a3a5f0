package import ModelFiles
package import SystemCalls

/// Numbers the features of a vocabulary or an index from 0 by their hashes.
///
/// An open-addressing hash table that can lie in a mapped file: 8 bytes a slot, the upper 32 bits of the feature's hash
/// as fingerprint and its number plus one. Two features are taken for one with probability 2⁻³² a look-up.
package struct FeatureNumbers: Sendable {
    /// A power of two, at most two thirds full; 0 is an empty slot.
    package let slots: Column<UInt64>

    /// Numbers hashes in their order.
    ///
    /// - Parameters:
    ///   - hashes: each once.
    package init(_ hashes: [UInt64]) {
        var size = 16
        while size * 2 < hashes.count * 3 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
        }
        self.slots = Column(slots)
    }

    /// Reads a section.
    ///
    /// - Parameters:
    ///   - count: how many features there are.
    package init(_ name: SectionName, in file: SectionFile, count: Int) throws(SectionFileError) {
        slots = try file.column(name)
        let size = slots.count
        guard size > 0, size & (size - 1) == 0, size > count else {
            throw .malformedSection(name, reason: "\(size) slots for \(count) features")
        }
        let isSound = slots.withSpan { span in
            var filled = 0
            for index in span.indices where span[index] != 0 {
                filled += 1
                let number = span[index] & 0xFFFF_FFFF
                if number == 0 || number > UInt64(count) { return false }
            }
            return filled == count
        }
        guard isSound else { throw .malformedSection(name, reason: "a slot names a feature there is not") }
    }

    /// The number of a feature, `nil` if there is no such.
    @inlinable
    package static func number(of hash: UInt64, in slots: Span<UInt64>) -> Int? {
        number(of: hash, in: slots, startingWith: slots[Int(truncatingIfNeeded: hash) & (slots.count - 1)])
    }

    /// The same, given what stands in the slot that is looked at first.
    @inlinable
    package static func number(of hash: UInt64, in slots: Span<UInt64>, startingWith first: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        var content = first
        while content != 0 {
            if content >> 32 == hash >> 32 { return Int(content & 0xFFFF_FFFF) - 1 }
            slot = (slot + 1) & mask
            content = slots[slot]
        }
        return nil
    }
}
