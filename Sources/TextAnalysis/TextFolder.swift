/// Folds a text scalar by scalar into normalised bytes and their origins.
struct TextFolder {
    var bytes: [UInt8]
    var origins: [UInt32]
    /// Where the white space began that has not been written yet.
    private var gap: UInt32?
    /// Whether a mark was kept, so that marks may have to be put in order.
    private var hasMarks = false

    /// A folder that writes into the memory of two arrays, which are empty until it gives them back: an array that somebody
    /// else held too would be copied.
    init(borrowing bytes: inout [UInt8], _ origins: inout [UInt32], capacity: Int) {
        (self.bytes, self.origins) = ([], [])
        swap(&self.bytes, &bytes)
        swap(&self.origins, &origins)
        self.bytes.removeAll(keepingCapacity: true)
        self.origins.removeAll(keepingCapacity: true)
        self.bytes.reserveCapacity(capacity)
        self.origins.reserveCapacity(capacity)
    }

    mutating func fold(_ source: Span<UInt8>) {
        let table = FoldingTable.standard
        var offset = 0
        while offset < source.count {
            let origin = UInt32(offset)
            let scalar = UTF8Decoding.scalar(in: source, at: &offset)
            switch table.folding(of: scalar) {
            case .removed: break
            case .space: leaveGap(from: origin)
            case .unchanged: append(scalar, from: origin)
            case .scalar(let target): append(target, from: origin)
            case .combining: join(scalar, from: origin)
            case .sequence(let index):
                for target in table.sequences[index] {
                    switch table.folding(of: target) {
                    case .space: leaveGap(from: origin)
                    case .combining: join(target, from: origin)
                    default: append(target, from: origin)
                    }
                }
            }
        }
        if hasMarks { arrangeMarks() }
    }

    private mutating func leaveGap(from origin: UInt32) {
        if gap == nil && !bytes.isEmpty { gap = origin }
    }

    /// Appends a scalar, and before it the space for the white space that came first.
    private mutating func append(_ scalar: UInt32, from origin: UInt32) {
        if let start = gap {
            write(0x20, from: start)
            gap = nil
        }
        write(scalar, from: origin)
    }

    /// Joins a scalar with the one before it, or appends it; a sound mark with nothing to join goes.
    private mutating func join(_ scalar: UInt32, from origin: UInt32) {
        if gap == nil && compose(with: scalar) { return }
        if Composition.isSoundMark(scalar) && (gap != nil || !endsInMark) { return }
        append(scalar, from: origin)
        hasMarks = true
    }

    /// Whether the last scalar written is one that a sound mark may change places with.
    private var endsInMark: Bool {
        guard var start = bytes.indices.last else { return false }
        while bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return FoldingTable.standard.folding(of: UTF8Decoding.scalar(in: bytes.span, at: &start)) == .combining
    }

    mutating func write(_ scalar: UInt32, from origin: UInt32) {
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
            origins.append(origin)
            return
        }
        let before = bytes.count
        UTF8Decoding.append(scalar, to: &bytes)
        for _ in before..<bytes.count { origins.append(origin) }
    }

    /// Joins the last scalar written with one that follows it; false where the two do not join.
    mutating func compose(with scalar: UInt32) -> Bool {
        let count = bytes.count
        guard count >= 3, bytes[count - 3] & 0xF0 == 0xE0 else { return false }
        var start = count - 3
        let base = UTF8Decoding.scalar(in: bytes.span, at: &start)
        guard let composed = Composition.composed(base, scalar) else { return false }
        bytes[count - 3] = UInt8(0xE0 | composed >> 12)
        bytes[count - 2] = UInt8(0x80 | composed >> 6 & 0x3F)
        bytes[count - 1] = UInt8(0x80 | composed & 0x3F)
        return true
    }
}
