import LineServing

extension OutputBuffer {
    /// What waits.
    var text: String { String(decoding: unsent, as: UTF8.self) }

    /// The bytes that wait.
    var unsent: [UInt8] { withUnsent { span in span.indices.map { span[$0] } } }
}
