import ModelFiles
import SystemCalls

/// The answers most like each answer, over which scores are smoothed: an answer whose neighbours fit a question well is
/// likely to fit it too, even when it says so in words the question does not have (score regularisation, Diaz 2005).
struct AnswerNeighbours: Sendable {
    /// How many neighbours an answer has, at most.
    static let most = 10
    /// How much the neighbours count.
    private static let share: Float = 0.3

    /// `most` for each answer; an answer itself stands where there are fewer.
    let answers: Column<UInt32>
    /// The share of each among its neighbours; 0 where there are fewer.
    let shares: Column<Float>

    /// The number of answers.
    var count: Int { answers.count / Self.most }

    /// Takes for each answer its neighbours, the nearest first, with how like they are.
    init(_ neighbours: [[(answer: Int, likeness: Float)]]) {
        var answers: [UInt32] = []
        var shares: [Float] = []
        for (answer, near) in neighbours.enumerated() {
            let sum = near.reduce(0) { $0 + $1.likeness }
            for place in 0..<Self.most {
                let isThere = place < near.count && sum > 0
                answers.append(UInt32(isThere ? near[place].answer : answer))
                shares.append(isThere ? near[place].likeness / sum : 0)
            }
        }
        self.answers = Column(answers)
        self.shares = Column(shares)
    }

    /// Reads the sections.
    init(in file: SectionFile) throws(SectionFileError) {
        answers = try file.column("text.near")
        shares = try file.column("text.nearness")
        let bound = UInt32(answers.count / Self.most)
        let isSound = answers.withSpan { span in
            for index in span.indices where span[index] >= bound { return false }
            return span.count % Self.most == 0
        }
        guard isSound, shares.count == answers.count else {
            throw .malformedSection("text.near", reason: "neighbours that are no answers")
        }
    }

    func add(to file: inout SectionFileWriter) {
        file.add("text.near", answers)
        file.add("text.nearness", shares)
    }

    /// Adds to every score a share of its neighbours' scores, squared in units of the largest, so that the best count most.
    func smooth(_ scores: inout [Float]) {
        var best: Float = 0
        for score in scores { best = max(best, score) }
        guard best > 0 else { return }
        let raw = scores
        let scale = Self.share / best
        answers.withSpan { answers in
            shares.withSpan { shares in
                let raw = raw.span
                var scores = scores.mutableSpan
                for answer in scores.indices {
                    var sum: Float = 0
                    let first = answer * Self.most
                    for place in first..<first + Self.most {
                        let score = raw[Int(answers[place])]
                        sum += shares[place] * score * score
                    }
                    scores[answer] += sum * scale
                }
            }
        }
    }
}
