import TextAnalysis

/// A text as the scanners see it: scalar by scalar, folded so that disguises are gone, with the class of what was written and
/// a map back to it.
///
/// Width, case, kana and accents are folded and invisible scalars are gone (``NormalizedText``), letters that only look Latin
/// are Latin, and each placeholder of an earlier masking is one barrier. To put another text in uses the same memory again.
struct Shadow {
    /// The folded scalars; 0 for a barrier.
    private(set) var scalars: [UInt32] = []
    /// What each scalar is.
    private(set) var classes: [CharacterClass] = []
    /// The classes that occur, as bits of their raw values.
    private var present: UInt16 = 0
    /// For each scalar the offset in UTF-8 bytes of what it came from.
    private var starts: [UInt32] = []
    /// For each scalar the offset of the end of what it came from, with invisible scalars after it.
    private var ends: [UInt32] = []
    private var normalized = NormalizedText("")
    /// Whether one of the placeholders that came with the text is a person's.
    private(set) var namesPerson = false

    var count: Int { scalars.count }

    /// Puts a text in the place of the one before.
    mutating func read(_ text: String, placeholders: PlaceholderScanner = .standard) {
        var text = text
        text.withUTF8 { read($0.span, placeholders) }
    }

    private mutating func read(_ source: Span<UInt8>, _ placeholders: PlaceholderScanner) {
        normalized.normalize(utf8: source)
        scalars.removeAll(keepingCapacity: true)
        classes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        present = 0
        Self.append(from: normalized.bytes, normalized.origins, of: source, to: &self)
        collapse(placeholders)
    }

    /// One scalar of a shadow.
    private struct Entry {
        var scalar: UInt32
        var kind: CharacterClass
    }

    private static func append(
        from bytes: [UInt8], _ origins: [UInt32], of source: Span<UInt8>, to shadow: inout Shadow
    ) {
        // The arrays are taken out and put back, so that each step writes to memory that nobody else can see.
        var (scalars, classes, starts, ends) = ([UInt32](), [CharacterClass](), [UInt32](), [UInt32]())
        swap(&scalars, &shadow.scalars)
        swap(&classes, &shadow.classes)
        swap(&starts, &shadow.starts)
        swap(&ends, &shadow.ends)
        scalars.reserveCapacity(bytes.count)
        classes.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count)
        ends.reserveCapacity(bytes.count)
        var contentEnd = source.count
        while contentEnd > 0, source[contentEnd - 1] <= 0x20 { contentEnd -= 1 }
        let (bytes, origins) = (bytes.span, origins.span)
        var present: UInt16 = 0
        var lastStart = UInt32.max
        var offset = 0
        while offset < bytes.count {
            let origin = origins[offset]
            let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
            let end = max(offset < bytes.count ? origins[offset] : UInt32(contentEnd), origin)
            if (0x20D0...0x20FF).contains(scalar), !ends.isEmpty {
                ends[ends.count - 1] = end
                continue
            }
            let entry = entry(for: scalar, from: source, at: Int(origin), to: Int(end))
            scalars.append(entry.scalar)
            classes.append(entry.kind)
            starts.append(origin)
            ends.append(end)
            present |= 1 << UInt16(entry.kind.rawValue)
            if origin == lastStart {
                // Several scalars of one original all reach to its end.
                var index = ends.count - 1
                while index >= 0, starts[index] == origin {
                    ends[index] = end
                    index -= 1
                }
            }
            lastStart = origin
        }
        swap(&scalars, &shadow.scalars)
        swap(&classes, &shadow.classes)
        swap(&starts, &shadow.starts)
        swap(&ends, &shadow.ends)
        shadow.present = present
    }

    /// What a folded scalar is and becomes, given what it came from.
    private static func entry(for scalar: UInt32, from source: Span<UInt8>, at origin: Int, to end: Int) -> Entry {
        var place = origin
        let original = UTF8Decoding.scalar(in: source, at: &place)
        var entry = Entry(scalar: scalar, kind: CharacterClass(of: scalar, from: original))
        switch entry.kind {
        case .letter:
            let isCapital = Unicode.Scalar(original)?.properties.isUppercase ?? false
            entry.scalar = LookAlike.latin(for: scalar, isCapital: isCapital)
            if entry.scalar != scalar { entry.kind = isCapital ? .upper : .lower }
        case .kanji: entry.scalar = KanjiVariant.standard(for: scalar)
        case .punctuation:
            if scalar > 0x2000, let digit = LookAlike.digit(for: scalar) { entry = Entry(scalar: digit, kind: .digit) }
        case .space:
            if isLineBreak(in: source, from: origin, to: end) { entry.kind = .lineBreak }
        default: break
        }
        return entry
    }

    private static func isLineBreak(in source: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        for index in start..<end where source[index] == 0x0A || source[index] == 0x0D { return true }
        return false
    }

    /// Whether a class occurs.
    func contains(_ kind: CharacterClass) -> Bool { present & 1 << UInt16(kind.rawValue) != 0 }

    /// The class at an index, `.lineBreak` before the first and after the last.
    func kind(at index: Int) -> CharacterClass {
        index >= 0 && index < classes.count ? classes[index] : .lineBreak
    }

    /// The scalar at an index, a space before the first and after the last.
    func scalar(at index: Int) -> UInt32 {
        index >= 0 && index < scalars.count ? scalars[index] : 0x20
    }

    /// The UTF-8 bytes of the original text that a range of scalars came from; whole scalars on both sides.
    func originalRange(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    /// Puts one barrier in the place of each of some ranges, which ascend and are apart.
    mutating func replaceByBarriers(_ ranges: some Collection<Range<Int>>) {
        guard !ranges.isEmpty else { return }
        var kept = 0
        var next = 0
        func keep(until end: Int, in shadow: inout Shadow) {
            while next < end {
                shadow.move(next, to: kept)
                kept += 1
                next += 1
            }
        }
        for range in ranges where !range.isEmpty {
            keep(until: range.lowerBound, in: &self)
            let end = ends[range.upperBound - 1]
            move(range.lowerBound, to: kept)
            (scalars[kept], classes[kept], ends[kept]) = (0, .barrier, end)
            kept += 1
            next = range.upperBound
        }
        keep(until: count, in: &self)
        let excess = count - kept
        scalars.removeLast(excess)
        classes.removeLast(excess)
        starts.removeLast(excess)
        ends.removeLast(excess)
        // What was taken out says nothing of what is left: a text that was masked before has the same classes.
        present = 0
        for kind in classes { present |= 1 << UInt16(kind.rawValue) }
    }

    private mutating func move(_ index: Int, to place: Int) {
        guard index != place else { return }
        scalars[place] = scalars[index]
        classes[place] = classes[index]
        starts[place] = starts[index]
        ends[place] = ends[index]
    }

    private mutating func collapse(_ scanner: PlaceholderScanner) {
        namesPerson = false
        guard contains(.punctuation), scalars.contains(0x5B) else { return }
        let placeholders = scanner.findings(in: scalars)
        namesPerson = placeholders.contains { $0.kind == .person }
        replaceByBarriers(placeholders.map(\.range))
    }
}
