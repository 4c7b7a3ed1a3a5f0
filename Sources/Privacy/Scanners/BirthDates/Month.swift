/// The English names of the months.
enum Month {
    struct Name: OptionSet, Sendable {
        let rawValue: UInt32
    }

    static let names = PhraseTable<Name>(
        """
        january february march april may june july august september october november december \
        jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
        """
        .split(separator: " ").map { (String($0), Name(rawValue: 1)) })

    static let of = PhraseTable<Name>([("of ", Name(rawValue: 1)), ("in ", Name(rawValue: 1))])
}
