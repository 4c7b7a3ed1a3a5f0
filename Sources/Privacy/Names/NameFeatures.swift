/// The features by which a unit is judged: hashes of itself, its neighbours, and what the tables say of them.
///
/// Character and word identities in a window of two, their shapes, endings of words, and the words before and after a table's
/// word that covers the unit (compare Ratinov and Roth 2009, "Design Challenges and Misconceptions in Named Entity
/// Recognition").
package enum NameFeatures {
    /// How many weights there are for each label: hashes are cut to this many.
    static let bits = 18
    package static let count = 1 << bits

    /// Calls `take` with each feature of a unit.
    @inline(__always)
    static func forEach(of units: Span<NameUnit>, at index: Int, _ take: (Int) -> Void) {
        let unit = units[index]
        let before = hash(units, index - 1)
        let after = hash(units, index + 1)
        let before2 = hash(units, index - 2)
        let after2 = hash(units, index + 2)
        let own = unit.hash
        let marks = unit.marks.rawValue
        let names = unit.marks.intersection(.names).rawValue
        let marksBefore = self.marks(units, index - 1)
        let marksAfter = self.marks(units, index + 1)
        let word = unit.word.isEmpty ? index..<index + 1 : unit.word
        let afterWord = hash(units, word.upperBound)
        let beforeWord = hash(units, word.lowerBound - 1)
        let contextAfter = self.marks(units, word.upperBound).intersection(.contexts).rawValue
        let contextBefore = self.marks(units, word.lowerBound - 1).intersection(.contexts).rawValue
        let inWord = UInt32(index - word.lowerBound) << 4 | UInt32(word.upperBound - index)
        let shape = UInt32(unit.shape.rawValue) | (unit.followsSpace ? 32 : 0)
        let shapes = shape << 8 | self.shape(units, index - 1) << 4 | self.shape(units, index + 1)
        let wide = shapes << 8 | self.shape(units, index - 2) << 4 | self.shape(units, index + 2)
        let widest = self.shape(units, index - 3) << 4 | self.shape(units, index + 3)
        take(feature(1, own, 0))
        take(feature(2, before, shape))
        take(feature(3, after, shape))
        take(feature(4, before2, shape))
        take(feature(5, after2, shape))
        take(feature(6, before, own))
        take(feature(7, own, after))
        take(feature(8, after, after2))
        take(feature(9, before2, before))
        take(feature(10, wide, 0))
        take(feature(11, marks, shape))
        take(feature(13, marks, marksAfter.rawValue))
        take(feature(14, names, after))
        take(feature(15, names, before))
        take(feature(16, wide, widest))
        take(feature(17, afterWord, inWord << 8 | shape))
        take(feature(18, beforeWord, inWord << 8 | shape))
        take(feature(19, afterWord, beforeWord))
        take(feature(20, contextAfter, names))
        take(feature(21, contextBefore, names))
        take(feature(22, unit.ending, shape))
        take(feature(23, unit.ending2, shape))
        take(feature(24, unit.beginning, shape))
        take(feature(25, UInt32(min(unit.range.count, 12)), shapes))
        take(feature(28, UInt32(unit.place), names << 4 | shape))
        take(feature(29, marksAfter.rawValue, self.marks(units, index + 2).rawValue &* 31 &+ shape))
        take(feature(30, marksBefore.rawValue, self.marks(units, index - 2).rawValue &* 31 &+ shape))
    }

    private static func marks(_ units: Span<NameUnit>, _ index: Int) -> NameMarks {
        index >= 0 && index < units.count ? units[index].marks : []
    }

    private static func hash(_ units: Span<NameUnit>, _ index: Int) -> UInt32 {
        index >= 0 && index < units.count ? units[index].hash : 3
    }

    private static func shape(_ units: Span<NameUnit>, _ index: Int) -> UInt32 {
        index >= 0 && index < units.count ? UInt32(units[index].shape.rawValue) : 15
    }

    @inline(__always)
    private static func feature(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> Int {
        var hash =
            UInt64(first) &* 0x9E37_79B9_7F4A_7C15 ^ (UInt64(second) &+ UInt64(template) << 40) &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
    }
}
