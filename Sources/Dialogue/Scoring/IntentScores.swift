import Foundation
package import Learning

/// What the two classifiers say of every intent, in buffers that are used again.
package struct IntentScores: Sendable {
    /// The linear classifier's margins.
    package private(set) var margins: [Float] = []
    /// The network's logits.
    package private(set) var logits: [Float] = []
    /// The logarithm of each intent's probability by both.
    package private(set) var logProbabilities: [Float] = []
    /// How well the classifiers know this region: the logarithm of the summed exponentials of the joint logits
    /// (the negative free energy of Liu, Wang, Owens and Li 2020).
    package private(set) var energy: Float = 0
    /// How the two were joined.
    private(set) var blend = IntentBlend.none
    private var hidden: [Float] = []

    package init() {}

    /// The same in memory of its own, without what it was made with.
    package var withoutBuffers: IntentScores {
        var copy = IntentScores()
        copy.margins = margins.withUnsafeBufferPointer { Array($0) }
        copy.logits = logits.withUnsafeBufferPointer { Array($0) }
        copy.logProbabilities = logProbabilities.withUnsafeBufferPointer { Array($0) }
        copy.energy = energy
        copy.blend = blend
        return copy
    }

    /// Scores a text's vector.
    package mutating func score(_ vector: QueryVector, by knowledge: Knowledge) {
        knowledge.linear.addMargins(of: vector, to: &margins)
        knowledge.network.addLogits(of: vector, to: &logits, hidden: &hidden)
        blend = knowledge.blend
        if logProbabilities.count != margins.count {
            logProbabilities = [Float](repeating: 0, count: margins.count)
        }
        var largest = -Float.infinity
        for index in margins.indices {
            let joint = blend.marginScale * margins[index] + blend.logitScale * logits[index]
            logProbabilities[index] = joint
            largest = max(largest, joint)
        }
        var total: Float = 0
        for joint in logProbabilities where joint > largest - 20 { total += exp(joint - largest) }
        energy = largest + log(total)
        for index in logProbabilities.indices { logProbabilities[index] -= energy }
        // Classifiers that say nothing know no region: the sum is the number of intents.
        if blend == .none { energy = 0 }
    }
}
