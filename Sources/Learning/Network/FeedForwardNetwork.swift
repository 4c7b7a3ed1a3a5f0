package import ModelFiles
import SystemCalls

/// A trained network with one hidden layer of rectified units over sparse inputs.
///
/// The rows of the input layer, most of the weights, are kept in 8 bits, each scaled by its largest weight.
package struct FeedForwardNetwork: Sendable {
    /// `inputCount × hiddenCount` weights, a row an input.
    private let inputRows: Column<Int8>
    /// What each input row's weights are to be multiplied by.
    private let inputScales: Column<Float>
    private let hiddenBiases: Column<Float>
    /// `hiddenCount × classCount` weights, a row a hidden unit.
    private let outputRows: Column<Float>
    private let outputBiases: Column<Float>

    /// The number of inputs: features from this number on are not looked at.
    package var inputCount: Int { inputScales.count }
    package var hiddenCount: Int { hiddenBiases.count }
    package var classCount: Int { outputBiases.count }

    /// A network of given weights, row after row.
    package init(inputWeights: [Float], hiddenBiases: [Float], outputWeights: [Float], outputBiases: [Float]) {
        let width = hiddenBiases.count
        var rows: [Int8] = []
        rows.reserveCapacity(inputWeights.count)
        var scales: [Float] = []
        for first in stride(from: 0, to: inputWeights.count, by: width) {
            var largest: Float = 1e-12
            for index in first..<first + width { largest = max(largest, abs(inputWeights[index])) }
            scales.append(largest / 127)
            let factor = 127 / largest
            for index in first..<first + width {
                let step = inputWeights[index] * factor
                rows.append(Int8(step + (step < 0 ? -0.5 : 0.5)))
            }
        }
        inputRows = Column(rows)
        inputScales = Column(scales)
        self.hiddenBiases = Column(hiddenBiases)
        outputRows = Column(outputWeights)
        self.outputBiases = Column(outputBiases)
    }

    /// Reads the sections `net.rows`, `net.scales`, `net.hidden`, `net.outputs` and `net.biases`.
    package init(in file: SectionFile) throws(SectionFileError) {
        inputRows = try file.column("net.rows")
        inputScales = try file.column("net.scales")
        hiddenBiases = try file.column("net.hidden")
        outputRows = try file.column("net.outputs")
        outputBiases = try file.column("net.biases")
        guard inputRows.count == inputScales.count * hiddenBiases.count,
            outputRows.count == hiddenBiases.count * outputBiases.count
        else {
            throw .malformedSection(
                "net.rows",
                reason: "\(inputRows.count) and \(outputRows.count) weights for \(inputScales.count) inputs, "
                    + "\(hiddenBiases.count) hidden units and \(outputBiases.count) classes")
        }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("net.rows", inputRows)
        file.add("net.scales", inputScales)
        file.add("net.hidden", hiddenBiases)
        file.add("net.outputs", outputRows)
        file.add("net.biases", outputBiases)
    }

    /// The logit of each class: the logarithm of its odds but for a constant.
    ///
    /// - Parameters:
    ///   - hidden: a buffer that is used on the way.
    package func addLogits(of vector: QueryVector, to logits: inout [Float], hidden: inout [Float]) {
        activate(&hidden, by: vector)
        let count = classCount
        outputBiases.withSpan { RowSum.start(&logits, from: $0) }
        outputRows.withSpan { rows in
            let units = hidden.span
            var sums = logits.mutableSpan
            RowSum.add(rows, count: units.count, to: &sums) { unit in
                units[unit] > 0 ? RowSum.Term(first: unit * count, factor: units[unit]) : nil
            }
        }
    }

    private func activate(_ hidden: inout [Float], by vector: QueryVector) {
        let count = hiddenCount
        let known = inputCount
        hiddenBiases.withSpan { RowSum.start(&hidden, from: $0) }
        inputRows.withSpan { rows in
            inputScales.withSpan { scales in
                let entries = vector.entries.span
                var sums = hidden.mutableSpan
                RowSum.add(rows, count: entries.count, to: &sums) { index in
                    let id = Int(entries[index].id)
                    guard id < known else { return nil }
                    return RowSum.Term(first: id * count, factor: entries[index].value * scales[id])
                }
            }
        }
    }
}
