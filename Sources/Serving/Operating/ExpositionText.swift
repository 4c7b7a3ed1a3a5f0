/// Writes metrics in the text form that Prometheus reads (exposition format 0.0.4).
package struct ExpositionText {
    /// What a family of metrics is.
    package enum Kind: String {
        case counter
        case gauge
        case histogram
    }

    package private(set) var text = ""

    package init() {}

    /// Begins a family.
    package mutating func family(_ name: String, _ kind: Kind, help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    /// A whole number with its labels.
    package mutating func sample(_ name: String, _ labels: [(String, String)] = [], _ value: Int) {
        text += "\(name)\(Self.rendered(labels)) \(value)\n"
    }

    /// A fraction with its labels.
    package mutating func sample(_ name: String, _ labels: [(String, String)] = [], seconds: Double) {
        text += "\(name)\(Self.rendered(labels)) \(seconds)\n"
    }

    /// All of a histogram.
    package mutating func histogram(_ name: String, _ labels: [(String, String)], _ histogram: LatencyHistogram) {
        let counts = histogram.cumulative
        for (bound, count) in zip(LatencyHistogram.bounds, counts) {
            sample("\(name)_bucket", labels + [("le", "\(Double(bound) / 1e6)")], count)
        }
        sample("\(name)_bucket", labels + [("le", "+Inf")], counts[counts.count - 1])
        sample("\(name)_sum", labels, seconds: histogram.seconds)
        sample("\(name)_count", labels, counts[counts.count - 1])
    }

    private static func rendered(_ labels: [(String, String)]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",") + "}"
    }

    /// A label's value: backslash, quote and line feed are escaped.
    private static func escaped(_ value: String) -> String {
        value.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(scalar)
            }
        }
        .joined()
    }
}
