import Foundation

/// A figure beside what it is to be; a miss is shown, not thrown, since other work on the machine can cause one.
enum Bar {
    static func show(_ subject: String, _ value: Double, atMost bar: Double, _ unit: String = "") {
        show(subject, value, "at most", bar, unit, isMet: value <= bar)
    }

    static func show(_ subject: String, _ value: Double, atLeast bar: Double, _ unit: String = "") {
        show(subject, value, "at least", bar, unit, isMet: value >= bar)
    }

    private static func show(
        _ subject: String, _ value: Double, _ relation: String, _ bar: Double, _ unit: String, isMet: Bool
    ) {
        func text(_ number: Double) -> String { String(format: abs(number) < 100 ? "%.2f" : "%.0f", number) }
        let unit = unit.isEmpty ? "" : " \(unit)"
        print("\(isMet ? "met   " : "MISSED") \(subject): \(text(value))\(unit) (\(relation) \(text(bar))\(unit))")
    }
}
