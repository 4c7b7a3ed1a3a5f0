/// Tells which units of a text are names: a linear-chain model over hashed features, with integer weights, decoded by the
/// Viterbi algorithm.
///
/// Fitted as a conditional random field (Lafferty, McCallum and Pereira 2001).
package struct NameTagger: Sendable {
    /// For each feature its weight for a unit that begins a name and for one that goes on; outside of names there is none.
    private let weights: [Int8]
    private let transitions: NameTransitions

    /// Weights are at most this far from zero: each is one printed character in the sources.
    package static let largestWeight = 45

    package init(weights: [Int8], transitions: NameTransitions) {
        precondition(weights.count == NameFeatures.count * 2)
        self.weights = weights
        self.transitions = transitions
    }

    /// The tagger of the project's own weights.
    static let standard = NameTagger(
        weights: NameWeightCoding.decode(NameWeights.text), transitions: NameWeights.transitions)

    /// Puts the best labels of a text's units into `path`.
    func label(_ units: [NameUnit], into path: inout NamePath) {
        path.removeAll()
        let units = units.span
        let weights = weights.span
        for index in units.indices {
            guard units[index].isCandidate else {
                path.appendOutside()
                continue
            }
            var begins = 0
            var goesOn = 0
            NameFeatures.forEach(of: units, at: index) { feature in
                begins += Int(weights[feature * 2])
                goesOn += Int(weights[feature * 2 + 1])
            }
            path.append(begins: begins, goesOn: goesOn, isLatin: units[index].shape.isLatin, transitions)
        }
        path.decode()
    }
}

/// The weights of one label after another.
package struct NameTransitions: Sendable, Equatable {
    package var beginsToGoesOn = 0
    package var goesOnToGoesOn = 0
    /// A name right after a name.
    package var nameToBegins = 0
    /// Added to each Japanese character, and each word in Latin letters, that is outside of names: more of it finds fewer names,
    /// more of them right.
    package var caution = 0
    package var latinCaution = 0

    package init() {}
}

extension NameTagger {
    /// The labels of a sample's units.
    package func labels(of sample: NameSample) -> [NamePath.Label] {
        var path = NamePath()
        for (index, row) in sample.features.enumerated() {
            if row.isEmpty {
                path.appendOutside()
                continue
            }
            var begins = 0
            var goesOn = 0
            for feature in row {
                begins += Int(weights[feature * 2])
                goesOn += Int(weights[feature * 2 + 1])
            }
            path.append(begins: begins, goesOn: goesOn, isLatin: sample.isLatin[index], transitions)
        }
        path.decode()
        return (0..<path.count).map(path.label)
    }
}
