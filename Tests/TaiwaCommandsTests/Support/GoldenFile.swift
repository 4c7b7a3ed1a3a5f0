import Foundation
import Testing

/// A file beside the tests that a result must be equal to; written anew where `TAIWA_WRITE_GOLDEN` is set.
struct GoldenFile {
    private let url: URL

    init(_ name: String, test: String = #filePath) {
        url = URL(fileURLWithPath: test).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden").appendingPathComponent(name)
    }

    func expect(_ text: String) throws {
        if ProcessInfo.processInfo.environment["TAIWA_WRITE_GOLDEN"] != nil {
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: url, encoding: .utf8)
        guard text != golden else { return }
        let place = zip(text, golden).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? golden.count
        let start = text.index(text.startIndex, offsetBy: max(0, place - 60))
        Issue.record("\(url.lastPathComponent) differs at character \(place): …\(text[start...].prefix(160))…")
    }
}
