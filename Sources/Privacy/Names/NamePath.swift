/// The most likely labels of units in a row, found as they come (Viterbi).
package struct NamePath {
    /// What a unit is to a name.
    package enum Label: UInt8 {
        case outside
        case begins
        case goesOn
    }

    /// While units come: where each of the three labels came from, two bits each. Then the labels.
    private var steps: [UInt8] = []
    private var outside = 0
    private var begins = never
    private var goesOn = never

    /// A score that makes a label impossible.
    package static let never = -1 << 40

    package init() {}

    /// The label of a unit.
    package func label(at index: Int) -> Label { Label(rawValue: steps[index]) ?? .outside }

    package var count: Int { steps.count }

    /// Forgets all units.
    package mutating func removeAll() {
        steps.removeAll(keepingCapacity: true)
        (outside, begins, goesOn) = (0, Self.never, Self.never)
    }

    /// Takes a unit that can be no name.
    package mutating func appendOutside() {
        let name = max(begins, goesOn)
        steps.append(outside >= name ? 0 : begins >= goesOn ? 1 : 2)
        outside = max(outside, name)
        (begins, goesOn) = (Self.never, Self.never)
    }

    /// Takes the scores of the next unit.
    package mutating func append(
        begins score: Int, goesOn later: Int, isLatin: Bool, _ transitions: NameTransitions
    ) {
        let name = max(begins, goesOn)
        let nameLabel: UInt8 = begins >= goesOn ? 1 : 2
        let afterName = name + transitions.nameToBegins
        let first = begins + transitions.beginsToGoesOn
        let further = goesOn + transitions.goesOnToGoesOn
        steps.append(
            (outside >= name ? 0 : nameLabel) | (outside >= afterName ? 0 : nameLabel) << 2
                | (first >= further ? 1 : 2) << 4)
        let best = max(outside, name)
        begins = max(outside, afterName) + score
        goesOn = max(first, further) + later
        outside = best + (isLatin ? transitions.latinCaution : transitions.caution)
    }

    /// Turns the steps into labels.
    package mutating func decode() {
        var label: UInt8 = outside >= max(begins, goesOn) ? 0 : begins >= goesOn ? 1 : 2
        for index in steps.indices.reversed() {
            let step = steps[index]
            steps[index] = label
            label = step >> (label * 2) & 3
        }
    }
}
