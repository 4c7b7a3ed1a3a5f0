extension TextFolder {
    /// A combining mark that stays in the text.
    private struct Mark {
        let scalar: UInt32
        /// Its Canonical_Combining_Class, by which marks after one letter are put in order; 0 for what is no mark.
        let combiningClass: UInt8
        let origin: UInt32
    }

    /// Puts marks after one letter in canonical order (UAX #15, section 3.11 of the Unicode Standard), and joins the sound
    /// marks among them with the kana before.
    mutating func arrangeMarks() {
        let unordered = bytes
        let places = origins
        bytes.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        var run: [Mark] = []
        var offset = 0
        while offset < unordered.count {
            let origin = places[offset]
            let scalar = UTF8Decoding.scalar(in: unordered.span, at: &offset)
            let combiningClass = Self.combiningClass(of: scalar)
            if combiningClass > 0 {
                run.append(Mark(scalar: scalar, combiningClass: combiningClass, origin: origin))
            } else {
                write(&run)
                write(scalar, from: origin)
            }
        }
        write(&run)
    }

    /// Writes marks and forgets them. Those that change places share the origin of the first of them, so that origins ascend;
    /// those that a sound mark passed on its way to the kana share that of the kana.
    private mutating func write(_ run: inout [Mark]) {
        guard let first = run.first else { return }
        var shared: UInt32?
        for mark in run where Composition.isSoundMark(mark.scalar) && compose(with: mark.scalar) {
            shared = origins.last
        }
        run.removeAll { Composition.isSoundMark($0.scalar) }
        if zip(run, run.dropFirst()).contains(where: { $0.combiningClass > $1.combiningClass }) {
            shared = shared ?? first.origin
            let order = run.indices.sorted { (run[$0].combiningClass, $0) < (run[$1].combiningClass, $1) }
            run = order.map { run[$0] }
        }
        for mark in run { write(mark.scalar, from: shared ?? mark.origin) }
        run.removeAll(keepingCapacity: true)
    }

    private static func combiningClass(of scalar: UInt32) -> UInt8 {
        guard FoldingTable.standard.folding(of: scalar) == .combining else { return 0 }
        return Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
    }
}
