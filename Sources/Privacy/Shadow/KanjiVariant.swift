/// Old and variant forms of Chinese characters that names are written with beside the standard ones.
enum KanjiVariant {
    /// The standard form of a character; itself where it is one. A binary search over some forty pairs.
    static func standard(for scalar: UInt32) -> UInt32 {
        guard bits[Int(scalar >> 6 & 63)] & 1 << UInt64(scalar & 63) != 0 else { return scalar }
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].variant < scalar { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low].variant == scalar ? pairs[low].standard : scalar
    }

    /// A bit for each variant by the low twelve bits of its scalar: most characters are told by it alone.
    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 64)
        for pair in pairs { bits[Int(pair.variant >> 6 & 63)] |= 1 << UInt64(pair.variant & 63) }
        return bits
    }()

    private struct Pair {
        let variant: UInt32
        let standard: UInt32
    }

    private static let pairs: [Pair] = {
        let text = """
            髙高 﨑崎 𠮷吉 澤沢 邊辺 邉辺 齋斎 嶋島 嶌島 濱浜 櫻桜 國国 廣広 眞真 惠恵 瀧滝 學学 圓円 榮栄 藏蔵 會会 應応 壽寿 壯壮 實実 寶宝 峯峰 彌弥 德徳 曾曽 條条
            槇槙 淺浅 溫温 當当 禮礼 穗穂 絲糸 舘館 萬万 豐豊 賴頼 鐵鉄 靜静 顯顕 黑黒 龜亀 證証 冨富 凉涼
            """
        return text.split(whereSeparator: \.isWhitespace).map {
            let scalars = Array($0.unicodeScalars)
            return Pair(variant: scalars[0].value, standard: scalars[1].value)
        }
        .sorted { $0.variant < $1.variant }
    }()
}
