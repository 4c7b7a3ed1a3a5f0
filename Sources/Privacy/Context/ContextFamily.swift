/// What a word beside digits says that they are.
struct ContextFamily: OptionSet, Sendable {
    let rawValue: UInt32

    static let phone = ContextFamily(rawValue: 1 << 0)
    static let postalCode = ContextFamily(rawValue: 1 << 1)
    static let address = ContextFamily(rawValue: 1 << 2)
    static let card = ContextFamily(rawValue: 1 << 3)
    static let cardCode = ContextFamily(rawValue: 1 << 4)
    static let expiry = ContextFamily(rawValue: 1 << 5)
    static let account = ContextFamily(rawValue: 1 << 6)
    static let branch = ContextFamily(rawValue: 1 << 7)
    /// The Japan Post Bank.
    static let postBank = ContextFamily(rawValue: 1 << 8)
    static let myNumber = ContextFamily(rawValue: 1 << 9)
    static let corporateNumber = ContextFamily(rawValue: 1 << 10)
    static let driverLicence = ContextFamily(rawValue: 1 << 11)
    static let passport = ContextFamily(rawValue: 1 << 12)
    static let residenceCard = ContextFamily(rawValue: 1 << 13)
    static let insurance = ContextFamily(rawValue: 1 << 14)
    static let pension = ContextFamily(rawValue: 1 << 15)
    static let socialSecurity = ContextFamily(rawValue: 1 << 16)
    static let birth = ContextFamily(rawValue: 1 << 17)
    static let plate = ContextFamily(rawValue: 1 << 18)
    static let email = ContextFamily(rawValue: 1 << 19)
    static let network = ContextFamily(rawValue: 1 << 20)
    /// Says that digits are something else: an order, a version, an amount.
    static let other = ContextFamily(rawValue: 1 << 21)
    /// 「番号」 without what it is the number of.
    static let numberWord = ContextFamily(rawValue: 1 << 22)
    /// 「記号」, which stands beside 「番号」 on the cards of the Japan Post Bank and of health insurers.
    static let symbol = ContextFamily(rawValue: 1 << 23)
    static let sortCode = ContextFamily(rawValue: 1 << 24)
    /// Money that goes to or from an account.
    static let transfer = ContextFamily(rawValue: 1 << 27)
    /// 「第」, which stands before numbers of every kind.
    static let ordinal = ContextFamily(rawValue: 1 << 28)
    static let routing = ContextFamily(rawValue: 1 << 25)
    /// A day of birth by a word that is also used for the feast.
    static let birthday = ContextFamily(rawValue: 1 << 26)

    /// Words that leave open what a number is.
    static let untelling: ContextFamily = [.numberWord, .symbol, .transfer, .ordinal]
    /// What a number in a row of digits may be said to be when it is not a number of its own kind.
    static let otherNumbers: ContextFamily = [
        .phone, .card, .account, .myNumber, .corporateNumber, .driverLicence, .passport, .insurance, .pension,
        .socialSecurity, .other,
    ]
    /// What a noun may be that stays what a number is where another hangs on it: "the passport number on my booking".
    static let headNouns: ContextFamily = [
        .phone, .postalCode, .card, .cardCode, .expiry, .account, .myNumber, .corporateNumber, .driverLicence,
        .passport,
        .residenceCard, .insurance, .pension, .socialSecurity, .plate, .sortCode, .routing,
    ]
}
