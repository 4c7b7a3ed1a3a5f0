/// Whose cards a number's first digits belong to, and how long they are (ISO/IEC 7812-1, issuer identification numbers; the
/// issuers' published ranges).
enum CardBrand {
    /// Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Mir: a narrow range, few lengths.
    case narrow
    /// Maestro and RuPay, of 12 to 19 digits from wide ranges, or a length that a brand seldom has.
    case wide

    /// The brand of a number; nothing where no brand has its first digits and length.
    init?(_ number: Number) {
        let (first, four, count) = (number.value(0..<2), number.value(0..<4), number.count)
        switch first {
        case 40...49:
            guard count == 13 || count == 16 || count == 19 else { return nil }
            self = .narrow
        case 51...55, 22...27:
            guard first > 50 || (2221...2720).contains(four) || (2200...2204).contains(four), count == 16 else {
                return nil
            }
            self = .narrow
        case 34, 37:
            guard count == 15 else { return nil }
            self = .narrow
        case 30, 36, 38, 39:
            guard first != 30 || (3000...3059).contains(four) || four == 3095, count == 14 || count >= 16 else {
                return nil
            }
            self = count == 14 || count == 16 ? .narrow : .wide
        case 35:
            guard count >= 16 else { return nil }
            self = count == 16 && (3528...3589).contains(four) ? .narrow : .wide
        case 18, 21:
            guard four == 1800 || four == 2131, count == 15 else { return nil }
            self = .narrow
        case 62, 64, 65, 81, 82:
            guard count >= (first > 65 ? 16 : 12) else { return nil }
            self = count == 16 || first == 62 && count == 19 ? .narrow : .wide
        case 60 where four == 6011 && count >= 16: self = .narrow
        case 50, 56...58, 60...69: self = .wide
        default: return nil
        }
    }
}
