package import SystemCalls

/// A line on standard error that shows how far a long task has come; silent where that is no terminal.
///
///     var progress = ProgressLine(environment: environment)
///     progress.update(label: "Training ward-office", fraction: 0.5)
///     progress.finish()
package struct ProgressLine: Sendable {
    private static let barColumns = 24
    private static let erasing = "\r\u{1B}[K"

    private let device: TerminalDevice
    private let environment: [String: String]
    private let isShown: Bool
    private var shown = ""

    /// A line not drawn yet.
    package init(on device: TerminalDevice = .standardError, environment: [String: String]) {
        self.device = device
        self.environment = environment
        isShown = device.isTerminal && environment["TERM"] != "dumb"
    }

    /// Shows a label, a bar, a percentage and a note; `fraction` runs from 0 to 1. Draws only what changed.
    package mutating func update(label: String, fraction: Double, note: String? = nil) {
        guard isShown else { return }
        let columns = device.size(environment: environment).columns
        let line = Self.line(label: label, fraction: fraction, note: note, columns: columns)
        guard line != shown else { return }
        shown = line
        draw(Self.erasing + line)
    }

    /// Takes the line away; the next update draws it anew.
    package mutating func finish() {
        guard !shown.isEmpty else { return }
        shown = ""
        draw(Self.erasing)
    }

    /// The line for a terminal of the given width; without room, first the note goes, then the bar and then the label's end.
    package static func line(label: String, fraction: Double, note: String? = nil, columns: Int) -> String {
        let part = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        // Rounded down, so that 100 % means finished.
        let percentage = "\(Int(part * 100))%".padded(to: 4, alignment: .right)
        let filled = Int(part * Double(barColumns))
        let bar = "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: barColumns - filled) + "]"

        let name = label.sanitizedForTerminal()
        // A full row would wrap, so its last column stays empty.
        let room = columns - 1 - " \(percentage)".count
        if let note, "\(name) \(bar)  \(note)".displayWidth <= room { return "\(name) \(bar) \(percentage)  \(note)" }
        if name.displayWidth + " \(bar)".count <= room {
            return "\(name) \(bar) \(percentage)"
        }
        return "\(name.truncated(to: room)) \(percentage)"
    }

    // Progress is no reason for a task to fail.
    private func draw(_ text: String) {
        try? device.write(text)
    }
}
