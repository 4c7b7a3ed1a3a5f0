/// The `name=value` parameters of a URL.
enum URLParameters {
    /// Whether one of them has the name of a secret and a value.
    static func haveSecret(in range: Range<Int>, of shadow: Shadow) -> Bool {
        var name = range.upperBound
        var value: Int?
        for index in range {
            switch shadow.scalars[index] {
            case 0x3F, 0x23, 0x26, 0x3B:
                (name, value) = (index + 1, nil)
            case 0x3D where name < index && value == nil:
                guard index + 1 < range.upperBound, !isEnd(shadow.scalars[index + 1]) else { break }
                value = index
                if isSecret(name..<index, in: shadow) { return true }
            default: break
            }
        }
        return false
    }

    private static func isEnd(_ scalar: UInt32) -> Bool { scalar == 0x26 || scalar == 0x23 || scalar == 0x3B }

    private struct Match: OptionSet, Sendable {
        let rawValue: UInt32
        /// The name is this word, alone or after a `_`, `-` or `.`.
        static let whole = Match(rawValue: 1)
        /// The name has this word in it.
        static let inside = Match(rawValue: 2)
    }

    private static let names = PhraseTable<Match>(
        "key code sid sig pwd pw pass auth otp pin hash ticket sess".split(separator: " ").map {
            (String($0), Match.whole)
        }
            + """
            token secret password passwd passcode passphrase signature apikey api_key api-key accesskey access_key session jwt
            credential oauth authorization authkey auth_key sessid otp_code
            """
            .split(whereSeparator: \.isWhitespace).map { (String($0), Match.inside) })

    private static func isSecret(_ name: Range<Int>, in shadow: Shadow) -> Bool {
        for start in max(name.lowerBound, name.upperBound - 48)..<name.upperBound {
            guard let word = names.longestWord(in: shadow.scalars, from: start), word.end <= name.upperBound else {
                continue
            }
            if word.mark.contains(.inside) { return true }
            let isAlone = start == name.lowerBound || !shadow.kind(at: start - 1).isWord
            if isAlone && word.end == name.upperBound { return true }
        }
        return false
    }
}
