import Foundation

/// A share as people read it: `93.4 %`.
struct Percent: CustomStringConvertible {
    private let share: Double

    init(_ share: Double) { self.share = share }

    var description: String { String(format: "%.1f %%", share * 100) }
}

/// A number of bytes as people read it: `1.4 MB`.
struct ByteCount: CustomStringConvertible {
    private let bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    var description: String {
        bytes < 1_000_000
            ? String(format: "%.0f kB", Double(bytes) / 1_000) : String(format: "%.1f MB", Double(bytes) / 1_000_000)
    }
}
