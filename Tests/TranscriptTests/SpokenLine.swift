import Privacy

/// What a person says on a `>` line, with its marks in braces read: `{phone 090-1234-5678}`, `{4096 a}`.
struct SpokenLine: Equatable {
    /// Personal information in the line, which nobody may keep.
    struct Secret: Equatable {
        let kind: PIIKind
        let value: String
    }

    private(set) var text = ""
    private(set) var secrets: [Secret] = []

    private static let kinds: [PIIKind] = [.person, .phone, .email, .card, .postalCode]

    init(_ source: Substring) throws(MalformedTranscript.Reason) {
        var rest = source
        while let opening = rest.firstIndex(of: "{") {
            guard let closing = rest[opening...].firstIndex(of: "}") else { throw .openBrace }
            text += rest[..<opening]
            try take(mark: rest[rest.index(after: opening)..<closing])
            rest = rest[rest.index(after: closing)...]
        }
        text += rest
    }

    /// Each kind once, in order of its first place: what ``Reply/masked`` should say.
    var kinds: [PIIKind] {
        secrets.reduce(into: []) { kinds, secret in
            if !kinds.contains(secret.kind) { kinds.append(secret.kind) }
        }
    }

    private mutating func take(mark: Substring) throws(MalformedTranscript.Reason) {
        guard let space = mark.firstIndex(of: " ") else { throw .unknownMark(String(mark)) }
        let name = mark[..<space]
        let value = mark[mark.index(after: space)...]
        guard !value.isEmpty else { throw .unknownMark(String(mark)) }
        if let count = Int(name), (1...10_000).contains(count) {
            text += String(repeating: String(value), count: count)
        } else if let kind = Self.kinds.first(where: { $0.rawValue == name }) {
            secrets.append(Secret(kind: kind, value: String(value)))
            text += value
        } else {
            throw .unknownMark(String(mark))
        }
    }
}
