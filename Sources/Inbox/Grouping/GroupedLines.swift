/// The lines of one bundle with their groups, and an index that finds those that have rare features in common with another.
///
/// Lines that are the same are kept once. Each group is compared by a few of its lines at most, so that a large one costs
/// no more than a small one and does not draw in what is only near to one of its many lines.
struct GroupedLines: Sendable {
    /// A line that is the same for one alert or several.
    private struct Line {
        let features: LineFeatures
        let group: Int
        var alerts = 1
        /// Whether its group is compared by it.
        var isIndexed = false
    }

    /// A group and how alike it is.
    struct Match: Equatable {
        let group: Int
        /// 0 to 1.
        let similarity: Float
    }

    private struct Key: Hashable {
        let fingerprint: UInt64
        let group: Int
    }

    private let settings: GroupingSettings
    /// By number; `nil` where all its alerts were erased or moved.
    private var lines: [Line?] = []
    private var numbers: [Key: Int] = [:]
    /// The group that the same line went to last.
    private var latest: [UInt64: Int] = [:]
    /// For each group the numbers of the lines that it is compared by.
    private var members: [Int: [Int]] = [:]
    /// For each feature the lines that have it, in ascending order.
    private var postings: [UInt32: [UInt32]] = [:]
    /// The lines of alerts, ascending by alert as long as alerts come in order.
    private var lineOfAlert: [Int: Int] = [:]
    /// Of each line ``LineFeatures/norm``.
    private var norms: [Float] = []
    /// Of each line while one is looked up what it shares with that.
    private var scores: [Float] = []
    /// The lines with a score.
    private var met: [UInt32] = []

    init(_ settings: GroupingSettings) { self.settings = settings }

    /// The group that a line fits best, if it fits one.
    mutating func group(of line: LineFeatures) -> Int? {
        if let group = latest[line.fingerprint] { return group }
        guard let best = matches(of: line).first, best.similarity >= settings.threshold(for: line) else { return nil }
        return best.group
    }

    /// The groups that have a line like this one, the likest first.
    mutating func matches(of line: LineFeatures) -> [Match] {
        let near = nearest(to: line)
        var groups: [Int] = []
        for number in near {
            guard let group = lines[number]?.group, !groups.contains(group) else { continue }
            groups.append(group)
            if groups.count == settings.mostCompared { break }
        }
        let squares = line.squares
        return groups.map { Match(group: $0, similarity: similarity(of: line, squares: squares, to: $0)) }
            .sorted { ($1.similarity, $0.group) < ($0.similarity, $1.group) }
    }

    /// The mean similarity of a line to those of a group's that are likest.
    private func similarity(of line: LineFeatures, squares: [Float], to group: Int) -> Float {
        var best: [Float] = []
        for number in members[group] ?? [] {
            guard let other = lines[number] else { continue }
            best.append(line.similarity(to: other.features, squares: squares))
        }
        best.sort(by: >)
        let count = min(settings.likest, best.count)
        return count > 0 ? best[..<count].reduce(0, +) / Float(count) : 0
    }

    /// The lines that share most with another by its rarest features, the nearest first.
    private mutating func nearest(to line: LineFeatures) -> [Int] {
        if scores.count < lines.count { scores += [Float](repeating: 0, count: lines.count - scores.count + 1024) }
        let background = BackgroundFrequencies.standard
        var lists = line.rarest.compactMap { feature in
            postings[feature].map { (lines: $0, weight: background.weight(of: feature)) }
        }
        lists.sort { $0.lines.count < $1.lines.count }
        met.removeAll(keepingCapacity: true)
        var budget = settings.mostPostings
        for list in lists {
            budget -= list.lines.count
            if budget < 0 { break }
            Self.add(list.weight * list.weight, to: list.lines, scores: &scores, met: &met)
        }
        return best(settings.mostNear)
    }

    private static func add(_ weight: Float, to list: [UInt32], scores: inout [Float], met: inout [UInt32]) {
        let list = list.span
        var scores = scores.mutableSpan
        for index in list.indices {
            let number = Int(list[index])
            if scores[number] == 0 { met.append(list[index]) }
            scores[number] += weight
        }
    }

    /// The lines with the best scores among those that were met, whose scores are then forgotten.
    private mutating func best(_ count: Int) -> [Int] {
        var found: [(score: Float, number: Int)] = []
        found.reserveCapacity(count + 1)
        for number in met {
            let number = Int(number)
            let score = scores[number] * norms[number]
            scores[number] = 0
            if found.count == count, score <= found[count - 1].score { continue }
            var place = found.count
            while place > 0, found[place - 1].score < score { place -= 1 }
            found.insert((score, number), at: place)
            if found.count > count { found.removeLast() }
        }
        return found.map(\.number)
    }

    /// Takes note of an alert.
    mutating func add(_ line: LineFeatures, as alert: Int, to group: Int) {
        remove(alert)
        latest[line.fingerprint] = group
        let key = Key(fingerprint: line.fingerprint, group: group)
        if let number = numbers[key] {
            lines[number]?.alerts += 1
            lineOfAlert[alert] = number
            return
        }
        let number = lines.count
        lines.append(Line(features: line, group: group))
        norms.append(line.norm)
        numbers[key] = number
        lineOfAlert[alert] = number
        guard members[group, default: []].count < settings.mostMembers else { return }
        lines[number]?.isIndexed = true
        members[group, default: []].append(number)
        for feature in line.rarest { postings[feature, default: []].append(UInt32(number)) }
    }

    /// Puts an alert into another group.
    mutating func move(_ alert: Int, to group: Int) {
        guard let number = lineOfAlert[alert], let line = lines[number] else { return }
        add(line.features, as: alert, to: group)
    }

    /// Forgets an alert; nothing of its text is left when no other has the same.
    mutating func remove(_ alert: Int) {
        guard let number = lineOfAlert.removeValue(forKey: alert), var line = lines[number] else { return }
        line.alerts -= 1
        guard line.alerts == 0 else {
            lines[number] = line
            return
        }
        lines[number] = nil
        numbers[Key(fingerprint: line.features.fingerprint, group: line.group)] = nil
        if latest[line.features.fingerprint] == line.group { latest[line.features.fingerprint] = nil }
        guard line.isIndexed else { return }
        members[line.group]?.removeAll { $0 == number }
        for feature in line.features.rarest { removePosting(UInt32(number), of: feature) }
    }

    /// Takes a line out of a feature's list, which ascends.
    private mutating func removePosting(_ number: UInt32, of feature: UInt32) {
        guard let list = postings[feature] else { return }
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < number { low = middle + 1 } else { high = middle }
        }
        if low < list.count, list[low] == number { postings[feature]?.remove(at: low) }
    }
}

extension GroupedLines {
    /// The groups whose lines are on average as near to a group's as the settings ask for, the likest first.
    mutating func groups(like group: Int) -> [Int] {
        var sums: [Int: Float] = [:]
        let own = linesOfGroup(group)
        for line in own {
            for match in matches(of: line) where match.group != group {
                sums[match.group, default: 0] += match.similarity
            }
        }
        return sums.map { Match(group: $0.key, similarity: $0.value / Float(own.count)) }
            .filter { $0.similarity >= settings.proposal }
            .sorted { ($1.similarity, $0.group) < ($0.similarity, $1.group) }.map(\.group)
    }

    private func linesOfGroup(_ group: Int) -> [LineFeatures] {
        (members[group] ?? []).compactMap { lines[$0]?.features }
    }
}
