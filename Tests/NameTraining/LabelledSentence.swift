import Privacy

/// A sentence and the UTF-8 ranges of the names in it.
struct LabelledSentence {
    let text: String
    let sample: NameSample
    let labels: [NamePath.Label]
    /// The labels without the names that no labelling can find, because a unit of theirs is no candidate.
    let reachable: [NamePath.Label]
    let source: String
    /// Which of five parts of its source it is in.
    let fold: Int

    init(_ text: String, names: [Range<Int>], source: String, fold: Int, knowsTables: Bool = true) {
        self.text = text
        sample = NameSample(text, knowsTables: knowsTables)
        self.source = source
        self.fold = fold
        var labels = [NamePath.Label](repeating: .outside, count: sample.ranges.count)
        for name in names {
            var isFirst = true
            for (index, range) in sample.ranges.enumerated() {
                let common = range.clamped(to: name).count
                guard common * 2 > range.count else { continue }
                labels[index] = isFirst ? .begins : .goesOn
                isFirst = false
            }
        }
        self.labels = labels
        let features = sample.features
        for name in Self.names(in: labels) where name.contains(where: { features[$0].isEmpty }) {
            for index in name { labels[index] = .outside }
        }
        reachable = labels
    }

    /// The units of each name, by labels.
    static func names(in labels: [NamePath.Label]) -> [Range<Int>] {
        var names: [Range<Int>] = []
        for (index, label) in labels.enumerated() {
            switch label {
            case .begins: names.append(index..<index + 1)
            case .goesOn:
                if let last = names.last, last.upperBound == index {
                    names[names.count - 1] = last.lowerBound..<index + 1
                } else {
                    names.append(index..<index + 1)
                }
            case .outside: break
            }
        }
        return names
    }

    /// The text of some units.
    func words(_ units: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        return String(
            decoding: bytes[
                sample.ranges[units.lowerBound].lowerBound..<sample.ranges[units.upperBound - 1].upperBound],
            as: UTF8.self)
    }
}
