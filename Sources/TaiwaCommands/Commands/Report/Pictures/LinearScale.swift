import Foundation

/// Maps values to places of a picture.
package struct LinearScale: Sendable, Equatable {
    package let domain: ClosedRange<Double>
    /// Where the lower and the upper end of the domain are.
    package let start: Double
    package let end: Double

    package init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
    }

    package func callAsFunction(_ value: Double) -> Double {
        let width = domain.upperBound - domain.lowerBound
        guard width > 0 else { return start }
        return start + (value - domain.lowerBound) / width * (end - start)
    }

    /// Whole numbers from 0 on to at least a value, in steps of 1, 2 or 5 times a power of ten, about five of them.
    package static func ticks(to highest: Int) -> [Int] {
        let highest = max(highest, 1)
        var step = 1
        while highest / step > 5 {
            let digits = String(step).first
            step = digits == "2" ? step / 2 * 5 : step * 2
        }
        var ticks = Array(stride(from: 0, through: highest, by: step))
        if ticks[ticks.count - 1] < highest { ticks.append(ticks[ticks.count - 1] + step) }
        return ticks
    }
}

extension Double {
    /// As SVG has it: at most one digit behind the point.
    var coordinate: String {
        let rounded = (self * 10).rounded() / 10
        return rounded == rounded.rounded() ? String(format: "%.0f", rounded + 0) : String(format: "%.1f", rounded)
    }
}
