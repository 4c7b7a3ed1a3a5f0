import Foundation
import Privacy
import TestSupport

/// The sentences the tagger is fitted on and measured on.
struct TrainingText {
    private let shared: String
    private let corpora: String

    init(package: String) {
        shared = package + "/../shared/data"
        corpora = package + "/corpora"
    }

    private struct Wikipedia: Decodable {
        struct Entity: Decodable {
            let span: [Int]
            let type: String
        }
        let text: String
        let entities: [Entity]
    }

    private struct Synthetic: Decodable {
        let text: String
        let template: Int
        let spans: [[Field]]

        enum CodingKeys: String, CodingKey {
            case text
            case template = "template_id"
            case spans
        }
    }

    private enum Field: Decodable {
        case number(Int)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    private struct Labelled: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let kind: String
        }
        let text: String
        let spans: [Span]
    }

    /// Japanese encyclopedia sentences with the names of persons.
    func wikipedia() throws -> [LabelledSentence] {
        try lines(shared + "/stockmark_ner/ner_half.jsonl").enumerated().map { index, line in
            let row = try JSONDecoder().decode(Wikipedia.self, from: Data(line.utf8))
            let names = row.entities.filter { $0.type == "人名" }
                .map { Self.bytes(of: $0.span[0]..<$0.span[1], in: row.text) }
            return LabelledSentence(row.text, names: names, source: "wikipedia", fold: index % 5)
        }
    }

    /// English sentences made of templates and names of many countries.
    func synthetic(_ file: String) throws -> [LabelledSentence] {
        try lines(shared + "/presidio/" + file).map { line in
            let row = try JSONDecoder().decode(Synthetic.self, from: Data(line.utf8))
            let names: [Range<Int>] = row.spans.compactMap { span in
                guard case .number(let start) = span[0], case .number(let end) = span[1],
                    case .text("PERSON") = span[2]
                else { return nil }
                return Self.bytes(of: start..<end, in: row.text)
            }
            return LabelledSentence(row.text, names: names, source: "synthetic", fold: row.template % 5)
        }
    }

    /// The project's own labelled sentences, which the tagger is measured on.
    func own(_ language: String) throws -> [LabelledSentence] {
        try lines(corpora + "/pii/\(language).jsonl").enumerated().map { index, line in
            let row = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
            let names = row.spans.filter { $0.kind == "person" }
                .map { Self.bytes(of: $0.start..<$0.end, in: row.text) }
            return LabelledSentence(row.text, names: names, source: "own-\(language)", fold: index % 5)
        }
    }

    /// Sentences without names, but for those with a word that is a given name and little else: the first column of a file.
    func clean(_ file: String, source: String, every step: Int = 1) throws -> [LabelledSentence] {
        try lines(file.hasPrefix("/") ? file : shared + "/" + file).enumerated().filter { $0.offset % step == 0 }
            .compactMap { index, line in
                let text = line.split(separator: "\t", omittingEmptySubsequences: false)[0]
                let words = text.lowercased().split { !$0.isLetter }
                if words.contains(where: { Self.givenNames.contains(String($0)) }) { return nil }
                return LabelledSentence(String(text), names: [], source: source, fold: index % 5)
            }
    }

    /// The shipped bundles' and corpora's own prose, which names nobody: each field of each row, whole and by sentences.
    func prose() throws -> [LabelledSentence] {
        let bundles = ["bank-support", "it-helpdesk", "telecom-support", "ward-office"]
        let sheets = bundles.flatMap { bundle in
            ["answers", "examples"].map { "\(corpora)/../Plugins/\(bundle)/\($0).csv" }
        }
        let tables = ["ja", "en"].map { "\(corpora)/faq/\($0)/faq.tsv" }
        let fields =
            try sheets.flatMap { try Self.fields(of: String(contentsOfFile: $0, encoding: .utf8)) }
            + tables.flatMap { try lines($0).flatMap { $0.split(separator: "\t").map(String.init) } }
        let sentences = fields.flatMap { field in
            field.split(whereSeparator: { "。.!?".contains($0) }).map(String.init) + [field]
        }
        return sentences.filter { $0.count > 1 }.enumerated().map { index, text in
            LabelledSentence(text, names: [], source: "prose", fold: index % 5)
        }
    }

    /// The fields of a sheet as RFC 4180 has them.
    private static func fields(of text: String) -> [String] {
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted, "\r\n" where !isQuoted:
                fields.append(field)
                field = ""
            default: field.append(character)
            }
        }
        return fields
    }

    /// Sentences composed of the project's carriers.
    func composed(_ language: String, times: Int, seed: UInt64) throws -> [LabelledSentence] {
        var random = SeededGenerator(seed: seed)
        let values = try NameValues(shared: shared, language: language)
        let written = try lines(corpora + "/names/\(language).txt").filter { !$0.hasPrefix("#") }
        let things = language == "ja" ? Self.thingCarriers : []
        let carriers = written + things.flatMap { Array(repeating: $0, count: 6) }
        return (0..<times).flatMap { _ in
            carriers.enumerated().map { index, carrier in
                let (text, names) = values.fill(carrier, using: &random)
                return LabelledSentence(
                    text, names: names, source: "composed-\(language)", fold: index % 5,
                    knowsTables: Int.random(in: 0..<6, using: &random) > 0)
            }
        }
    }

    private static let givenNames = Set(words(EnglishGivenNames.words)).subtracting(words(EnglishNonNames.words))

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let thingCarriers = [
        "{thing}でカードは使えますか", "{thing}の口座から引き落としできますか", "{thing}に電話したい", "{thing}まで歩いて何分ですか",
        "{thing}の営業時間を教えて", "{thing}から移管したいのですが", "{thing}に勤めています", "{thing}で買いました", "{thing}の人に聞いた",
        "昨日{thing}に行きました", "{thing}は何時までですか", "最寄りは{thing}です", "{thing}のアプリが動かない", "{thing}さんの担当部署につないで",
        "{thing}様宛の請求書", "{thing}と{thing}のどちらでも使えますか", "{thing}、今日は休みですか", "{thing}の近くに住んでいます", "{thing}行きのバス",
        "株式会社{thing}と取引しています", "{thing}の{surname}さんから連絡がありました", "{thing}の{surname}と申します",
        "{place}まで送るといくらですか", "{place}に転勤になりました", "{place}から{place}まで", "{place}で雪が降っています", "{place}は配達エリアですか",
        "{place}に住んでいます", "{place}の{surname}です", "{place}のイベントはいつですか", "{place}と{place}は送料が違いますか", "{place}方面の電車",
    ]

    private func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func bytes(of scalars: Range<Int>, in text: String) -> Range<Int> {
        let view = text.unicodeScalars
        let start = view.index(view.startIndex, offsetBy: scalars.lowerBound)
        let end = view.index(start, offsetBy: scalars.count)
        return text.utf8.distance(from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
    }
}
