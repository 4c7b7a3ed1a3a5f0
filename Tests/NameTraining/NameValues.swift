import Foundation
import Privacy
import TestSupport

/// Names, places and other values that fill the slots of carriers.
struct NameValues {
    private struct JapaneseName {
        let written: String
        let reading: String
        let latin: String
    }

    private let language: String
    private var surnames: [JapaneseName] = []
    /// The sum of bearers up to each surname.
    private var bearers: [Int] = []
    private var given: [JapaneseName] = []
    private let places: [String]
    private let englishGiven: [String]
    private let englishSurnames: [String]

    init(shared: String, language: String) throws {
        self.language = language
        func rows(_ name: String) throws -> [[String]] {
            try String(contentsOfFile: shared + "/japan/" + name, encoding: .utf8)
                .split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
        }
        var sum = 0
        for row in try rows("last_name_org.csv") where row.count >= 4 {
            // The square root of the count, so that rare names are met too.
            sum += Int((Double(row[1]) ?? 1).squareRoot())
            surnames.append(JapaneseName(written: row[0], reading: row[2], latin: row[3]))
            bearers.append(sum)
        }
        for file in ["first_name_man_org.csv", "first_name_woman_org.csv"] {
            for row in try rows(file) where row.count >= 3 {
                // Readings that are written in many ways are frequent.
                for written in row.dropFirst(2).prefix(12) {
                    given.append(JapaneseName(written: written, reading: row[0], latin: row[1]))
                }
            }
        }
        places = try String(contentsOfFile: shared + "/japan/municipalities.tsv", encoding: .utf8)
            .split(whereSeparator: \.isNewline).flatMap { $0.split(separator: "\t").map(String.init) }
        englishGiven = EnglishGivenNames.words.split(whereSeparator: \.isWhitespace).map {
            Self.capitalized(String($0))
        }
        englishSurnames = EnglishSurnames.words.split(whereSeparator: \.isWhitespace).map {
            Self.capitalized(String($0))
        }
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    /// The text of a carrier with its slots filled, and where the names stand in UTF-8 bytes.
    func fill(_ carrier: String, using random: inout SeededGenerator) -> (text: String, names: [Range<Int>]) {
        var text = ""
        var names: [Range<Int>] = []
        var rest = Substring(carrier)
        var last: JapaneseName?
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let slot = String(rest[rest.index(after: open)..<close])
            let (value, isName) = self.value(slot, &last, using: &random)
            let start = text.utf8.count
            text += value
            if isName { names.append(start..<text.utf8.count) }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        if language == "en" {
            let draw = Int.random(in: 0..<20, using: &random)
            // The length in bytes stays, since only A to Z change.
            if draw < 7 { text = Self.map(text) { (0x41...0x5A).contains($0) ? $0 + 32 : $0 } }
            if draw == 7 { text = Self.map(text) { (0x61...0x7A).contains($0) ? $0 - 32 : $0 } }
        }
        return (text, names)
    }

    private static func map(_ text: String, _ change: (UInt8) -> UInt8) -> String {
        String(decoding: text.utf8.map(change), as: UTF8.self)
    }

    private func value(
        _ slot: String, _ last: inout JapaneseName?, using random: inout SeededGenerator
    ) -> (String, isName: Bool) {
        func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
        func number(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        }
        switch slot {
        case "place": return (language == "ja" ? japanesePlace(&random) : pick(Self.englishPlaces), false)
        case "place_surname": return (pick(Self.placesLikeSurnames), false)
        case "company_surname":
            return (language == "ja" ? surname(&random).written : englishSurname(&random), false)
        case "thing":
            return (surname(&random).written + pick(Self.thingsAfterSurnames), false)
        case "company": return (pick(language == "ja" ? Self.japaneseCompanies : Self.englishCompanies), false)
        case "product": return (pick(language == "ja" ? Self.japaneseProducts : Self.englishProducts), false)
        case "plain_word": return (pick(language == "ja" ? Self.japaneseWords : Self.englishWords), false)
        case "phone": return ("0\(number(2))-\(number(4))-\(number(4))", false)
        case "email": return (pick(["info", "taro.y", "jsmith", "contact7"]) + "@example.com", false)
        case "number": return (number(Int.random(in: 2...8, using: &random)), false)
        case "date":
            return (
                language == "ja"
                    ? "\(Int.random(in: 1...12, using: &random))月\(Int.random(in: 1...28, using: &random))日"
                    : pick(["May 3", "12 June", "2026-03-04", "next Monday", "August 21"]), false
            )
        case "time":
            return (
                language == "ja"
                    ? "\(Int.random(in: 1...23, using: &random))時" : pick(["3 pm", "10:30", "noon", "9am"]), false
            )
        case "money": return (language == "ja" ? "\(number(4))円" : "$\(number(2))", false)
        default: break
        }
        if language == "en" { return (englishName(slot, &random), true) }
        switch slot {
        case "surname":
            last = surname(&random)
            return (last!.written, true)
        case "given": return (givenName(&random).written, true)
        case "full":
            let (first, second) = (surname(&random), givenName(&random))
            last = JapaneseName(written: "", reading: first.reading + " " + second.reading, latin: "")
            let gap = pick(["", "", "", " ", "　"])
            return (first.written + gap + second.written, true)
        case "katakana", "reading", "hiragana":
            var reading = last?.reading ?? ""
            last = nil
            if reading.isEmpty {
                reading = surname(&random).reading
                if Int.random(in: 0..<3, using: &random) > 0 {
                    reading += pick(["", " ", "　"]) + givenName(&random).reading
                }
            }
            return (
                slot == "hiragana" || slot == "reading" && Bool.random(using: &random)
                    ? reading : Self.katakana(reading), true
            )
        case "romaji":
            let (first, second) = (Self.capitalized(surname(&random).latin), Self.capitalized(givenName(&random).latin))
            let text = pick(["\(second) \(first)", "\(first) \(second)", first, "\(first.uppercased()) \(second)"])
            let draw = Int.random(in: 0..<5, using: &random)
            return (draw == 0 ? text.lowercased() : draw < 3 ? text.uppercased() : text, true)
        case "foreign": return (foreignName(&random), true)
        default: return (slot, false)
        }
    }

    private func japanesePlace(_ random: inout SeededGenerator) -> String {
        let place = places[Int.random(in: 0..<places.count, using: &random)]
        return Bool.random(using: &random) ? place : String(place.dropLast())
    }

    private func surname(_ random: inout SeededGenerator) -> JapaneseName {
        let draw = Int.random(in: 0..<bearers[bearers.count - 1], using: &random)
        var (low, high) = (0, bearers.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if bearers[middle] > draw { high = middle } else { low = middle + 1 }
        }
        return surnames[low]
    }

    private func givenName(_ random: inout SeededGenerator) -> JapaneseName {
        given[Int.random(in: 0..<given.count, using: &random)]
    }

    private func englishSurname(_ random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<4, using: &random) == 0 { return invented(&random) }
        return englishSurnames[Int.random(in: 0..<englishSurnames.count, using: &random)]
    }

    private func englishGivenName(_ random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<6, using: &random) == 0 { return invented(&random) }
        return englishGiven[Int.random(in: 0..<englishGiven.count, using: &random)]
    }

    /// A name that no table has.
    private func invented(_ random: inout SeededGenerator) -> String {
        func pick(_ text: String) -> String {
            let parts = text.split(separator: " ")
            return String(parts[Int.random(in: 0..<parts.count, using: &random)])
        }
        var name = ""
        for _ in 0..<Int.random(in: 2...3, using: &random) {
            name += pick("b br c ch d dr f g gr h j k kr l m n p r s sch sh st sz t th tr v w y z zs")
            name += pick("a e i o u ai ei ou ya ie oe á é ö ü")
        }
        name += pick(
            "n r s t k ová ski sky sen son vich escu ez es o a i ini ang oğlu dóttir yan dze berg mann ier eau")
        return Self.capitalized(name)
    }

    private func englishName(_ slot: String, _ random: inout SeededGenerator) -> String {
        let (given, surname) = (englishGivenName(&random), englishSurname(&random))
        switch slot {
        case "given": return given
        case "surname":
            let draw = Int.random(in: 0..<20, using: &random)
            if draw == 0 { return "O'" + surname }
            if draw == 1 { return surname + "-" + englishSurname(&random) }
            return surname
        case "middle":
            let letter = String("ABCDEFGHJKLMNPRSTW".randomElement(using: &random)!)
            return given + " " + letter + (Bool.random(using: &random) ? "." : "") + " " + surname
        case "romaji":
            return Self.capitalized(self.givenName(&random).latin) + " " + Self.capitalized(self.surname(&random).latin)
        case "foreign", "full":
            return Int.random(in: 0..<12, using: &random) == 0
                ? given + " " + englishGivenName(&random) + " " + surname : given + " " + surname
        default: return given
        }
    }

    private func foreignName(_ random: inout SeededGenerator) -> String {
        func part() -> String {
            var name = ""
            let syllables =
                "アー アル アン イ ウィ エル エ オー カ キャ クリ グ ケ コ サ シ シュ ジェ ジョ ス ゼ ソ タ チ ティ デ ト ド ナ ニ ネ ノ ハ ヒ フ フェ ブ ベ ボ マ ミ メ モ ヤ ユ ラ リ ル レ ロ ワ ヴァ ン ー ッ"
                .split(separator: " ")
            for _ in 0..<Int.random(in: 2...4, using: &random) {
                name += syllables[Int.random(in: 0..<syllables.count, using: &random)]
            }
            return name
                + ["ス", "ン", "ル", "ー", "ト", "ド", "リ", "ナ", "ソン", "スキー", "マン"][Int.random(in: 0..<11, using: &random)]
        }
        let given = Self.foreignGiven[Int.random(in: 0..<Self.foreignGiven.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return given
        case 1: return given + "・" + part()
        case 2: return given + " " + part()
        default: return part() + "・" + part()
        }
    }

    private static func katakana(_ reading: String) -> String {
        String(
            String.UnicodeScalarView(
                reading.unicodeScalars.map { scalar in
                    (0x3041...0x3096).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x60)! : scalar
                }))
    }
}
