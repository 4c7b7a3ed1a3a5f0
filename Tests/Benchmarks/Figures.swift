import Foundation
import Terminal

/// Prints figures as a table.
struct Figures {
    private var table: TextTable

    /// - Parameters:
    ///   - names: of the columns after the first, which says what a row is about.
    init(of subject: String, _ names: [String]) {
        table = TextTable(columns: [.init(subject)] + names.map { .init($0, alignment: .right) })
    }

    mutating func add(_ subject: String, _ values: [Double], format: String = "%.1f") {
        table.append([subject] + values.map { String(format: format, $0) })
    }

    func show() { for line in table.lines(fitting: nil) { print(line) } }
}
