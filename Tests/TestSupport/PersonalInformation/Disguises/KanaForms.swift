/// Half-width and decomposed kana, and decomposed Latin letters.
enum KanaForms {
    /// Katakana as JIS X 0201 half-width forms, a voiced one as two scalars.
    static func halfWidth(_ value: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            if let half = halves[scalar] {
                view.append(half)
            } else if let (base, mark) = parts[scalar], let half = halves[base] {
                view.append(half)
                view.append(mark == "\u{3099}" ? "\u{FF9E}" : "\u{FF9F}")
            } else {
                view.append(scalar)
            }
        }
        return String(view)
    }

    /// The canonical decomposition of kana and of the Latin letters that the lists of names use.
    static func decomposed(_ value: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            guard let (base, mark) = parts[scalar] else {
                view.append(scalar)
                continue
            }
            view.append(base)
            view.append(mark)
        }
        return String(view)
    }

    private static let halves: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(
            "ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー・".unicodeScalars,
            "ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ･".unicodeScalars))

    private static let parts: [Unicode.Scalar: (base: Unicode.Scalar, mark: Unicode.Scalar)] = {
        var table: [Unicode.Scalar: (base: Unicode.Scalar, mark: Unicode.Scalar)] = [:]
        func add(_ whole: String, _ bases: String, _ mark: Unicode.Scalar) {
            for (scalar, base) in zip(whole.unicodeScalars, bases.unicodeScalars) { table[scalar] = (base, mark) }
        }
        add("ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ", "カキクケコサシスセソタチツテトハヒフヘホウ", "\u{3099}")
        add("がぎぐげござじずぜぞだぢづでどばびぶべぼゔ", "かきくけこさしすせそたちつてとはひふへほう", "\u{3099}")
        add("パピプペポぱぴぷぺぽ", "ハヒフヘホはひふへほ", "\u{309A}")
        add("\u{E9}\u{E1}\u{ED}\u{FA}\u{F3}\u{C9}", "eaiuoE", "\u{301}")
        add("\u{EB}\u{EF}\u{FC}\u{F6}\u{E4}", "eiuoa", "\u{308}")
        add("\u{E8}", "e", "\u{300}")
        add("\u{F1}", "n", "\u{303}")
        return table
    }()
}
