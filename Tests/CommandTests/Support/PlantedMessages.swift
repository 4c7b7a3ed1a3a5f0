import Foundation
import TestSupport

/// Made-up messages full of personal information, in the forms in which they come to the program.
struct PlantedMessages: Sendable {
    static let seed: UInt64 = 20_261

    /// 2,000 in both languages: every kind plain and in its disguises, and several kinds in one.
    static let all: [GeneratedText] = {
        var generator = PersonalInformationGenerator(seed: seed)
        let kinds = PersonalInformationGenerator.kinds
        return (0..<2000).map { index in
            let language: GeneratedLanguage = index % 2 == 0 ? .japanese : .english
            let round = index / 2 / (kinds.count + 1)
            let place = index / 2 % (kinds.count + 1)
            guard place < kinds.count else { return generator.mixed(language: language) }
            let disguises = Disguise.all(for: kinds[place], in: language)
            // Every other round is plain.
            let disguise = round % 2 == 0 ? .plain : disguises[round / 2 % disguises.count]
            return generator.text(kind: kinds[place], language: language, disguise: disguise)
        }
    }()

    /// All on one line each.
    static let lines: [String] = all.map { $0.text.onOneLine }
}

extension String {
    /// With spaces for line feeds.
    var onOneLine: String { replacingOccurrences(of: "\n", with: " ") }

    /// As a field of CSV.
    var quotedForCSV: String { "\"\(replacingOccurrences(of: "\"", with: "\"\""))\"" }

    /// As a string of JSON, with the quotes.
    var quotedForJSON: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
