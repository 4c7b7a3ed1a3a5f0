/// Text without personal information: what everything that keeps, logs, trains or alerts takes.
///
/// Only ``Redactor`` makes one; the memberwise initialiser is not visible outside this module, and decoding masks again.
public struct MaskedText: Sendable, Hashable, Encodable, CustomStringConvertible {
    /// A value that was cut out.
    public struct Placeholder: Sendable, Hashable {
        public let kind: PIIKind
        /// The placeholder's UTF-8 bytes in the masked text.
        public let range: Range<Int>
    }

    /// The text with placeholders.
    public let string: String
    /// The placeholders in order.
    public let placeholders: [Placeholder]
    /// What ``withoutPlaceholders`` leaves out, in order; it is found once, so that scoring a text again allocates nothing.
    private let cuts: [Range<Int>]

    init(string: String, placeholders: [Placeholder]) {
        self.string = string
        self.placeholders = placeholders
        cuts = Announcements.cuts(in: string, around: placeholders)
    }

    /// The kinds that were cut out, each once, in order of their first place.
    public var kinds: [PIIKind] {
        placeholders.reduce(into: []) { kinds, placeholder in
            if !kinds.contains(placeholder.kind) { kinds.append(placeholder.kind) }
        }
    }

    /// The text with each placeholder, and the words that only announce it, replaced by a comma: a break for the reader of
    /// features, without words of its own.
    public var withoutPlaceholders: String {
        guard !placeholders.isEmpty else { return string }
        var result: [UInt8] = []
        appendWithoutPlaceholders(to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends the UTF-8 of ``withoutPlaceholders`` to an array that is used again.
    package func appendWithoutPlaceholders(to result: inout [UInt8]) {
        var string = string
        string.withUTF8 { bytes in
            var end = 0
            for cut in cuts {
                result.append(contentsOf: bytes[end..<cut.lowerBound])
                result.append(UInt8(ascii: ","))
                end = cut.upperBound
            }
            result.append(contentsOf: bytes[end...])
        }
    }

    public var description: String { string }

    /// Encodes the masked text alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}

extension MaskedText: Decodable {
    /// Decodes a text and masks it, whatever it is: a file that somebody edited brings nothing unmasked in.
    public init(from decoder: any Decoder) throws {
        let string = try decoder.singleValueContainer().decode(String.self)
        self = Redactor(masker: PatternMasker()).redact(Utterance(string))
    }
}
