/// A masked line that a notice shows, and the alert it was taken from: with that one it is forgotten.
package struct NoticeLine: Sendable, Equatable {
    /// `nil` for a line without anybody's words.
    package let alert: AlertID?
    package let text: String

    /// The longest text, in Unicode scalars; the rest of a longer one is cut off.
    private static let longest = 200

    init(_ text: String, of alert: AlertID?) {
        self.alert = alert
        let scalars = text.unicodeScalars
        self.text =
            scalars.count <= Self.longest
            ? text : String(String.UnicodeScalarView(scalars.prefix(Self.longest - 1))) + "…"
    }

    init(_ alert: Alert) { self.init(alert.text, of: alert.id) }
}
