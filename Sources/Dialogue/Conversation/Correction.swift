import Privacy
import TextAnalysis

/// Tells whether an utterance takes back what the one before seemed to ask: `no, the account`, 「いや、転出の方」.
package enum Correction {
    private static let openings: SetPhrases = [
        "no", "nope", "no no", "wrong", "not that", "not this", "i meant", "i mean", "no i meant", "no i mean",
        "sorry i meant", "いや", "いえ", "いいえ", "いやいや",
        "違います", "違う", "違うよ", "ちがう", "ちがいます", "そうじゃなくて", "そうではなくて", "そうじゃなく", "それじゃなくて", "それではなくて", "ちゃう", "ちゃうちゃう",
        "ちゃうねん",
    ]
    /// These are corrections without a stop behind them.
    private static let plain: SetPhrases = [
        "no not", "i meant", "i mean", "no i meant", "no i mean", "sorry i meant", "not that", "そうじゃなくて", "そうではなくて",
        "それじゃなくて", "それではなくて",
    ]

    /// Whether an utterance begins with a correction, or denies something by contrast.
    package static func isMade(by utterance: MaskedUtterance) -> Bool {
        if !utterance.withoutDenied.setAside.isEmpty { return true }
        var offset = 0
        guard !utterance.normalized.bytes.isEmpty else { return false }
        let first = UTF8Decoding.scalar(in: utterance.normalized.bytes.span, at: &offset)
        guard plain.mayBegin(with: first) || openings.mayBegin(with: first) else { return false }
        let letters = Letters(utterance.normalized, of: utterance.text.withoutPlaceholders)
        if plain.length(at: 0, in: letters) != nil { return true }
        guard let length = openings.length(at: 0, in: letters), length < letters.count else { return false }
        return letters.kinds[length] == .stop
    }
}
