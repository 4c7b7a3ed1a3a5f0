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
    private var scores: [Float] = []

    init(_ settings: GroupingSettings) { self.settings = settings }

    /// The group that a line fits best, if it fits one.
    mutating func group(of line: LineFeatures) -> Int? {
        if let group = latest[line.fingerprint] { return group }
        guard let best = matches(of: line).first, best.similarity >= settings.threshold else { return nil }
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
        return groups.map { Match(group: $0, similarity: similarity(of: line, to: $0)) }
            .sorted { ($1.similarity, $0.group) < ($0.similarity, $1.group) }
    }

    /// The mean similarity of a line to those of a group's that are likest.
    func similarity(of line: LineFeatures, to group: Int) -> Float {
        var best: [Float] = []
        for number in members[group] ?? [] {
            guard let other = lines[number] else { continue }
            best.append(Self.similarity(line, other.features))
        }
        best.sort(by: >)
        let count = min(settings.likest, best.count)
        return count > 0 ? best[..<count].reduce(0, +) / Float(count) : 0
    }

    /// The cosine of two lines' weighed features.
    static func similarity(_ left: LineFeatures, _ right: LineFeatures) -> Float {
        let background = BackgroundFrequencies.standard
        let (a, b) = (left.features.span, right.features.span)
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                let weight = background.weight(of: a[i])
                sum += weight * weight
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return sum * left.norm * right.norm
    }

    /// The lines that share most with another by its rarest features, the nearest first.
    private mutating func nearest(to line: LineFeatures) -> [Int] {
        if scores.count < lines.count { scores += [Float](repeating: 0, count: lines.count - scores.count + 1024) }
        let background = BackgroundFrequencies.standard
        var lists = line.features.compactMap { feature in
            postings[feature].map { (lines: $0, weight: background.weight(of: feature)) }
        }
        lists.sort { $0.lines.count < $1.lines.count }
        var touched: [Int] = []
        var budget = settings.mostPostings
        for list in lists {
            budget -= list.lines.count
            if budget < 0 { break }
            for number in list.lines {
                if scores[Int(number)] == 0 { touched.append(Int(number)) }
                scores[Int(number)] += list.weight * list.weight
            }
        }
        var found: [(score: Float, number: Int)] = []
        for number in touched {
            if let other = lines[number] { found.append((scores[number] * other.features.norm, number)) }
            scores[number] = 0
        }
        found.sort { ($1.score, $0.number) < ($0.score, $1.number) }
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
        numbers[key] = number
        lineOfAlert[alert] = number
        guard members[group, default: []].count < settings.mostMembers else { return }
        lines[number]?.isIndexed = true
        members[group, default: []].append(number)
        for feature in line.features { postings[feature, default: []].append(UInt32(number)) }
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
        for feature in line.features.features { postings[feature]?.removeAll { $0 == UInt32(number) } }
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
