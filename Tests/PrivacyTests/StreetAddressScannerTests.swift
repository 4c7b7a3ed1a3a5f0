import Privacy
import TestSupport
import Testing

struct StreetAddressScannerTests {
    @Test(arguments: [
        "123 Main Street, Springfield, IL 62704", "221B Baker Street, London NW1 6XE, UK",
        "1600 Pennsylvania Ave NW, Washington, DC 20500", "Flat 3, 10 High Street, Oxford OX1 4AB",
        "45 Rose Hill, Apt 4B, Portland, OR 97201", "742 Evergreen Terrace, Springfield",
        "12-14 King's Road, Brighton BN1 1NB", "350 Fifth Avenue, 21st Floor, New York, NY 10118",
        "350 5th Ave, New York", "123 Main St\nSuite 400\nDenver, CO 80202",
        "77 Massachusetts Avenue, Cambridge, MA 02139",
        "1234 NW Bobcat Lane, St. Robert, MO 65584-5678", "Unit 7, 88 George St, Sydney NSW 2000",
        "5 Rosewood Close, Leeds LS1 4AP", "123 Martin Luther King Jr Blvd", "Apt 5, 123 Main Street",
        "12 St John's Wood Road, London", "PO Box 12, Springfield, IL 62704", "P.O. Box 4521",
        "PSC 1234, Box 5678, APO AE 09012", "1-19-11 Jinnan, Shibuya-ku, Tokyo 150-0041, Japan",
    ])
    func `an address from its number or unit to its code or country is found`(address: String) {
        for carrier in ["%", "I live at %", "My new address is %.", "please ship it to %", "%\nThank you"] {
            #expect(PatternMasker().values(of: .address, in: carrier.replacing("%", with: address)) == [address])
        }
    }

    @Test(arguments: [
        "123 main street, springfield, il 62704", "123 main street apt 4 boston ma 02110", "45 oak avenue",
        "7 queen's road, brighton bn1 1nb", "po box 12",
    ])
    func `small letters hide nothing`(address: String) {
        #expect(PatternMasker().values(of: .address, in: "im at \(address)") == [address])
        #expect(PatternMasker().values(of: .address, in: "I live at \(address) now") == [address])
    }

    @Test(arguments: [
        "18 Rue de Rivoli, 75001 Paris, France", "Calle Mayor 5, Madrid", "Hauptstraße 12, 10115 Berlin",
        "Søndergade 52",
        "ul. Piotrkowska 5", "Via Roma 131", "Kiannonkatu 98", "Rua João Pessoa 1636", "Árpád fejedelem útja 3",
        "27534 Allika 46 Apt. 572, Tallinn, Estonia", "C/ Señores Curas 88",
        "the corner of Allika 46 and Whittaker Street",
    ])
    func `streets of other countries are found`(address: String) {
        #expect(PatternMasker().values(of: .address, in: "Meet me at \(address)") == [address])
    }

    @Test(arguments: [
        "１２３ Ｍａｉｎ Ｓｔｒｅｅｔ, Springfield", "①②③ Main Street", "1 2 3 Main Street", "1.2.3 Main Street",
        "123\nMain Street", "123 Main\nStreet", "12\u{200B}3 Ma\u{00AD}in Street", "123 Маin Strееt",
        "123\u{00A0}Main Street",
        "12‑14 Main Street",
    ])
    func `disguises hide nothing`(address: String) {
        #expect(PatternMasker().values(of: .address, in: "I live at \(address).") == [address])
    }

    @Test(arguments: [
        "24 hours", "2 days", "route 66", "I have 3 cards at Main Street Bank", "in 5 minutes drive", "10 Downing",
        "take exit 12 on Highway 5", "I need 2 tickets for 5th Avenue Theatre", "the 3 way street",
        "remind me at 5 to drive home",
        "we have 2 Park Place", "the 4 lane highway", "Apple iPhone 15, Samsung Galaxy 10",
        "My PIN is 1234 Please help",
        "5 star hotel", "flight 123 to London", "I was born on 5 May 1980, London", "bus 12 drive", "Street Fighter 6",
        "unit 5 of the course", "suite 501 please", "i want 2 rooms near park avenue", "play track 5 on Abbey Road",
        "at 3 pm on Elm Street", "via Zoom 3", "Committee 3", "Delegate 12, Chicago",
        "I transferred 7,000 to a receiver",
        "i live in zone 3", "meet me at gate 5 please", "334 minus 87 plus 374", "49.5 GB of 50 GB used",
        "I live in London",
        "San Francisco, CA", "2 of 3 emails", "Boeing 747 Drive",
    ])
    func `counts, routes, and places without a house's number stay`(text: String) {
        #expect(PatternMasker().values(of: .address, in: text).isEmpty)
    }

    @Test func `the sentence after an address stays`() {
        let found = PatternMasker().values(
            of: .address, in: "12 Main St. Please call me, or 99 Elm Court, Unit 5, please")
        #expect(found == ["12 Main St", "99 Elm Court, Unit 5"])
    }

    @Test func `masking a text of address pieces twice changes nothing`() {
        let seed: UInt64 = 20_261_121
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "12", " ", "Main", "Street", ", ", "Apt. 4", "IL 62704", "PO Box 5", "東京都", "渋谷区", "神南", "1-2-3", "丁目",
            "3番", "号室",
            "ハイツ", "\n", "the corner of ", " and ", "Unit 7", "APO AE 09012", "rue", "de", "住所は", "住んで", "-", ".", "一",
        ]
        for round in 0..<2_000 {
            let text = (0..<Int.random(in: 2...14, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let once = PatternMasker().masked(text)
            #expect(PatternMasker().masked(once.string) == once, "seed \(seed), round \(round): \(text)")
        }
    }
}
