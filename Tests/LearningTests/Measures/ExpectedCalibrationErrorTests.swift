import Learning
import TestSupport
import Testing

struct ExpectedCalibrationErrorTests {
    private func error(_ rows: [(Double, Bool)]) throws -> Double {
        try #require(ExpectedCalibrationError(rows.map { GradedConfidence(confidence: $0, isRight: $1) })).value
    }

    @Test func `computed by hand`() throws {
        // One bin (0.8, 13/15]: mean confidence 0.83, half right. One bin (0.4, 7/15]: 0.45, right.
        let value = try error([(0.82, true), (0.84, false), (0.45, true)])
        #expect(abs(value - (2 * abs(0.83 - 0.5) + 0.55) / 3) < 1e-12)
    }

    @Test func `within a bin errors cancel, across bins they do not`() throws {
        #expect(abs(try error([(0.5, true), (0.5, false)])) < 1e-12)
        #expect(abs(try error([(0.25, true), (0.75, false)]) - 0.75) < 1e-12)
    }

    @Test(arguments: [(0.0, false, 0.0), (1, true, 0), (0, true, 1), (1, false, 1)])
    func `certainty`(confidence: Double, isRight: Bool, expected: Double) throws {
        #expect(try error([(confidence, isRight)]) == expected)
    }

    @Test func `a bin has its upper edge, the first its lower one too`() throws {
        // 0 and 1/15 share the first bin and cancel; 2/15 is the upper edge of the second.
        #expect(abs(try error([(0, true), (1.0 / 15, false), (1.0 / 15, false)]) - (1 - 2.0 / 15) / 3) < 1e-12)
        #expect(abs(try error([(1.0 / 15, false), (2.0 / 15, true)]) - (1.0 / 15 + 13.0 / 15) / 2) < 1e-12)
    }

    @Test func `without rows there is none`() { #expect(ExpectedCalibrationError([]) == nil) }

    @Test(arguments: UInt64(1)...40)
    func `the same as bin by bin`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<Int.random(in: 1...80, using: &random)).map { _ in
            (Double.random(in: 0...1, using: &random), Bool.random(using: &random))
        }
        var sum = 0.0
        for bin in 0..<15 {
            let members = rows.filter { row in
                row.0 > Double(bin) / 15 && row.0 <= Double(bin + 1) / 15 || bin == 0 && row.0 == 0
            }
            guard !members.isEmpty else { continue }
            let confidence = members.reduce(0) { $0 + $1.0 } / Double(members.count)
            let accuracy = Double(members.count { $0.1 }) / Double(members.count)
            sum += abs(confidence - accuracy) * Double(members.count) / Double(rows.count)
        }
        #expect(abs(try error(rows) - sum) < 1e-9, "seed \(seed)")
    }
}
