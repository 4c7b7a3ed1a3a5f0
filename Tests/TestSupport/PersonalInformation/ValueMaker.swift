/// Makes values of every form; the forms of a Japanese name in one carrier are of the same person.
struct ValueMaker {
    var random: SeededGenerator
    private var person: PersonNames.Japanese

    init(random: SeededGenerator) {
        self.random = random
        person = PersonNames.Japanese(&self.random)
    }

    mutating func value(of form: ValueForm) -> String {
        switch form {
        case .email: NetworkNames.email(&random)
        case .url: NetworkNames.url(&random)
        case .ipV4: NetworkNames.ipv4(&random)
        case .ipV6: NetworkNames.ipv6(&random)
        case .phoneJapan: PhoneNumbers.japanese(&random)
        case .phoneAmerica: PhoneNumbersAbroad.american(&random)
        case .phoneBritain: PhoneNumbersAbroad.british(&random)
        case .phoneAbroad: PhoneNumbersAbroad.international(&random)
        case .postalJapan: PostalCodes.japanese(&random)
        case .postalZip: PostalCodes.zip(&random)
        case .postalZip4: PostalCodes.zipPlusFour(&random)
        case .postalBritain: PostalCodes.british(&random)
        case .addressJapan: JapaneseAddresses.random(&random)
        case .addressRomaji: JapaneseAddresses.romaji(&random)
        case .addressAmerica: EnglishAddresses.american(&random)
        case .addressBritain: EnglishAddresses.british(&random)
        case .addressBox: EnglishAddresses.box(&random)
        case .personKanji, .personSpaced, .personSurname, .personGiven, .personHiragana, .personKatakana,
            .personReading, .personRomaji, .personForeign, .personEnglish, .personEnglishGiven,
            .personEnglishSurname, .personEnglishSmall:
            name(of: form)
        default: number(of: form)
        }
    }

    private mutating func name(of form: ValueForm) -> String {
        if form != .personReading { person = PersonNames.Japanese(&random) }
        return switch form {
        case .personKanji: person.kanji(space: "")
        case .personSpaced: person.kanji(space: random.pick([" ", "　"]))
        case .personSurname: person.surname.kanji
        case .personGiven: person.given.kanji
        case .personHiragana: person.hiragana(space: random.pick(["", " ", "　"]))
        case .personKatakana: person.katakana(space: random.pick(["", " ", "　"]))
        case .personReading: person.katakana(space: random.pick(["", " "]))
        case .personRomaji: person.romaji(&random)
        case .personForeign: PersonNames.foreign(&random)
        case .personEnglishGiven: random.pick(EnglishNames.given)
        case .personEnglishSurname: random.pick(EnglishNames.surnames)
        case .personEnglishSmall: PersonNames.english(&random).lowercased()
        default: PersonNames.english(&random)
        }
    }

    private mutating func number(of form: ValueForm) -> String {
        switch form {
        case .card: CardNumbers.number(&random)
        case .cardCode: CardNumbers.securityCode(&random)
        case .cardExpiry: CardNumbers.expiry(&random)
        case .cardExpiryJapanese: CardNumbers.japaneseExpiry(&random)
        case .bankJapan: BankAccounts.japanese(&random)
        case .bankBranch: BankAccounts.withBranch(&random)
        case .bankSymbol: BankAccounts.symbol(&random)
        case .bankNumber: BankAccounts.number(&random)
        case .bankIBAN: BankAccounts.iban(&random)
        case .bankRouting: BankAccounts.routing(&random)
        case .bankAmerica: BankAccounts.american(&random)
        case .bankBritain: BankAccounts.british(&random)
        case .myNumber: NationalNumbers.myNumber(&random)
        case .corporate: NationalNumbers.corporate(&random)
        case .corporateInvoice: NationalNumbers.invoice(&random)
        case .pension: NationalNumbers.pension(&random)
        case .ssnAmerica: NationalNumbers.american(&random)
        case .ssnTax: NationalNumbers.americanTax(&random)
        case .ssnBritain: NationalNumbers.british(&random)
        default: paper(of: form)
        }
    }

    private mutating func paper(of form: ValueForm) -> String {
        switch form {
        case .licenceJapan: IdentityPapers.japaneseLicence(&random)
        case .licenceBritain: IdentityPapers.britishLicence(&random)
        case .licenceAmerica: IdentityPapers.americanLicence(&random)
        case .passportJapan: IdentityPapers.japanesePassport(&random)
        case .passportAbroad: IdentityPapers.foreignPassport(&random)
        case .residenceCard: IdentityPapers.residenceCard(&random)
        case .insurer: InsuranceNumbers.insurer(&random)
        case .insured: InsuranceNumbers.insured(&random)
        case .insuranceSymbol: InsuranceNumbers.symbol(&random)
        case .insuranceNumber: InsuranceNumbers.number(&random)
        case .insuranceNHS: InsuranceNumbers.nhs(&random)
        case .insuranceMedicare: InsuranceNumbers.medicare(&random)
        case .birthJapanese: BirthDates.japanese(&random)
        case .birthEnglish: BirthDates.english(&random)
        case .ageJapanese: BirthDates.japaneseAge(&random)
        case .ageEnglish: BirthDates.englishAge(&random)
        case .ageBare: String(random.number(18...97))
        case .plateJapan: Plates.japanese(&random)
        case .plateBritain: Plates.british(&random)
        default: fatalError("\(form) has no maker")
        }
    }
}
