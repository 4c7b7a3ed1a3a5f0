/// Trains a network with one hidden layer on sparse rows: rectified hidden units, a softmax over the classes.
///
/// Stochastic gradient descent, one row at a time, with dropout of inputs and hidden units (Srivastava, Hinton,
/// Krizhevsky, Sutskever and Salakhutdinov 2014) and label smoothing (Szegedy, Vanhoucke, Ioffe, Shlens and Wojna 2016).
/// The step of each row of weights shrinks with the gradients that row has seen (Adagrad; Duchi, Hazan and Singer 2011),
/// one accumulator a row: what is touched is what a row's features touch, so the cost does not depend on the vocabulary.
///
/// All arithmetic is in a fixed order on one thread: the same rows and seed give the same weights.
package struct FeedForwardTrainer: Sendable {
    /// A multiple of eight.
    package var hiddenUnits = 128
    /// Passes over the rows.
    package var passes = 8
    /// The share of a row's features that are left out each time it is seen.
    package var inputDropout: Float = 0.4
    /// The share of hidden units that are left out each time.
    package var hiddenDropout: Float = 0.4
    /// The share of the target probability that is spread over all classes.
    package var labelSmoothing: Float = 0.05
    /// The first step of the weights below the hidden units; steps fall linearly to a fiftieth.
    package var inputRate: Float = 0.05
    /// The first step of the weights above the hidden units.
    package var outputRate: Float = 0.02
    package var seed: UInt64 = 1

    package init() {}

    /// Trains a network for the classes `0..<classCount`.
    ///
    /// - Parameters:
    ///   - inputCount: columns from this one on are not looked at.
    package func network(
        on rows: SparseMatrix, labels: [Int], classCount: Int, inputCount: Int
    ) -> FeedForwardNetwork {
        var descent = Descent(self, inputCount: inputCount, classCount: classCount, stepCount: passes * rows.rowCount)
        var order = Array(0..<rows.rowCount)
        for _ in 0..<passes {
            descent.random.shuffle(&order)
            for row in order { descent.step(on: row, of: rows, label: labels[row]) }
        }
        return descent.network
    }
}

extension FeedForwardTrainer {
    private typealias Lanes = DenseLayer.Lanes

    /// The state of the descent.
    private struct Descent {
        private let settings: FeedForwardTrainer
        private let inputCount: Int
        private let stepCount: Int

        var random: SplitMix64
        /// From inputs to hidden units.
        private var lower: DenseLayer
        /// From hidden units to classes.
        private var upper: DenseLayer

        private var stepsDone = 0
        private var hidden: [Lanes]
        private var hiddenErrors: [Lanes]
        private var outputs: [Lanes]
        /// The inputs of this step that were not left out.
        private var columns: [Int] = []
        private var values: [Float] = []

        init(_ settings: FeedForwardTrainer, inputCount: Int, classCount: Int, stepCount: Int) {
            precondition(settings.hiddenUnits % Lanes.scalarCount == 0)
            self.settings = settings
            self.inputCount = inputCount
            self.stepCount = stepCount
            random = SplitMix64(seed: settings.seed)
            lower = DenseLayer(rowCount: inputCount, width: settings.hiddenUnits, bound: 0.1, random: &random)
            // Glorot and Bengio 2010.
            let bound = (6 / Float(settings.hiddenUnits + classCount)).squareRoot()
            upper = DenseLayer(rowCount: settings.hiddenUnits, width: classCount, bound: bound, random: &random)
            hidden = lower.biases
            hiddenErrors = lower.biases
            outputs = upper.biases
        }

        /// One step of gradient descent on one row.
        mutating func step(on row: Int, of rows: SparseMatrix, label: Int) {
            let rate = 1 - 0.98 * Float(stepsDone) / Float(stepCount)
            stepsDone += 1
            dropInputs(of: row, in: rows)
            activateHiddenUnits()
            let squares = setOutputErrors(label: label)
            descendUpper(rate: rate * settings.outputRate, meanSquare: squares / Float(upper.width))
            descendLower(rate: rate * settings.inputRate)
        }

        private mutating func dropInputs(of row: Int, in rows: SparseMatrix) {
            columns.removeAll(keepingCapacity: true)
            values.removeAll(keepingCapacity: true)
            let scale = 1 / (1 - settings.inputDropout)
            for index in rows.entries(of: row) where random.nextUnit() >= settings.inputDropout {
                let column = rows.column(at: index)
                guard column < inputCount else { continue }
                columns.append(column)
                values.append(rows.value(at: index) * scale)
            }
        }

        private mutating func activateHiddenUnits() {
            for lane in hidden.indices { hidden[lane] = lower.biases[lane] }
            for index in columns.indices { lower.add(columns[index], times: values[index], to: &hidden) }
            let scale = 1 / (1 - settings.hiddenDropout)
            for lane in hidden.indices {
                var kept = Lanes.zero
                for unit in 0..<Lanes.scalarCount where random.nextUnit() >= settings.hiddenDropout {
                    kept[unit] = max(hidden[lane][unit], 0) * scale
                }
                hidden[lane] = kept
            }
        }

        /// Puts the loss's derivatives by the outputs into `outputs`, and returns the sum of their squares.
        private mutating func setOutputErrors(label: Int) -> Float {
            for lane in outputs.indices { outputs[lane] = upper.biases[lane] }
            for unit in 0..<settings.hiddenUnits {
                let activation = hidden[unit / Lanes.scalarCount][unit % Lanes.scalarCount]
                if activation != 0 { upper.add(unit, times: activation, to: &outputs) }
            }
            let padding = outputs.count * Lanes.scalarCount - upper.width
            let last = outputs.count - 1
            for place in 0..<padding { outputs[last][Lanes.scalarCount - 1 - place] = -.infinity }
            var largest = -Float.infinity
            for lane in outputs.indices { largest = max(largest, outputs[lane].max()) }
            var total: Float = 0
            for lane in outputs.indices {
                outputs[lane] = Exponential.of(outputs[lane] - largest)
                total += outputs[lane].sum()
            }
            let spread = settings.labelSmoothing / Float(upper.width)
            var squares: Float = 0
            for lane in outputs.indices {
                var errors = outputs[lane] / total - spread
                if lane == last { for place in 0..<padding { errors[Lanes.scalarCount - 1 - place] = 0 } }
                if lane == label / Lanes.scalarCount {
                    errors[label % Lanes.scalarCount] -= 1 - settings.labelSmoothing
                }
                outputs[lane] = errors
                squares += (errors * errors).sum()
            }
            return squares
        }

        /// Moves the upper layer, and puts the derivatives by the hidden units into `hiddenErrors`.
        private mutating func descendUpper(rate: Float, meanSquare: Float) {
            let scale = 1 / (1 - settings.hiddenDropout)
            for lane in hiddenErrors.indices { hiddenErrors[lane] = .zero }
            for unit in 0..<settings.hiddenUnits {
                let (lane, place) = (unit / Lanes.scalarCount, unit % Lanes.scalarCount)
                let activation = hidden[lane][place]
                guard activation != 0 else { continue }
                let product = upper.descend(
                    unit, input: activation, errors: outputs, meanSquare: meanSquare, rate: rate)
                hiddenErrors[lane][place] = product * scale
            }
            upper.descendBiases(errors: outputs, meanSquare: meanSquare, rate: rate)
        }

        private mutating func descendLower(rate: Float) {
            var squares: Float = 0
            for lane in hiddenErrors.indices { squares += (hiddenErrors[lane] * hiddenErrors[lane]).sum() }
            let meanSquare = squares / Float(settings.hiddenUnits)
            // A bias is moved by every row, an input's weights by the rows that have it.
            lower.descendBiases(errors: hiddenErrors, meanSquare: meanSquare, rate: 0.1 * rate)
            for index in columns.indices {
                lower.descend(
                    columns[index], input: values[index], errors: hiddenErrors, meanSquare: meanSquare, rate: rate)
            }
        }

        var network: FeedForwardNetwork {
            FeedForwardNetwork(
                inputWeights: lower.scalars, hiddenBiases: lower.biasScalars, outputWeights: upper.scalars,
                outputBiases: upper.biasScalars)
        }
    }
}
