import Bundles
import Dialogue
import Privacy
import TestSupport
import Training

/// Whether personal information put into questions changes what is answered.
struct MaskedExamBenchmark: BundleBenchmark {
    let name = "masked-exam"
    let summary = "each exam question once as it is and once with a name or number said before or after it"

    /// The share of questions that must be decided as without.
    private static let leastUnchanged = 0.95

    func run(on bundles: ShippedBundles) throws {
        var figures = Figures(of: "bundle", ["questions", "unchanged %", "right without", "right with"])
        for bundle in bundles.all {
            var generator = PersonalInformationGenerator(seed: 3)
            var (same, without, with, count) = (0, 0, 0, 0)
            for question in bundle.exam.questions {
                let plain = bundle.pipeline.run(Utterance(question.text.string)).decision
                let spoken = Self.surrounded(question.text.string, by: &generator)
                let masked = bundle.pipeline.run(Utterance(spoken)).decision
                count += 1
                if plain == masked {
                    same += 1
                } else if CommandLine.arguments.contains("--show") {
                    print(spoken.debugDescription, bundle.pipeline.mask(Utterance(spoken)).text, plain, masked)
                }
                if Self.isRight(plain, question.expected) { without += 1 }
                if Self.isRight(masked, question.expected) { with += 1 }
            }
            let unchanged = Double(same) / Double(count)
            figures.add(
                "\(bundle.directory.domain)", [Double(count), 100 * unchanged, Double(without), Double(with)])
            try WrongResult.check(
                unchanged >= Self.leastUnchanged, "\(bundle.directory.domain): \(unchanged) unchanged")
        }
        figures.show()
    }

    private static func isRight(_ decision: Verdict.Decision, _ expected: AnswerID?) -> Bool {
        guard let expected else {
            if case .answer = decision { return false }
            return true
        }
        return decision == .answer(expected)
    }

    /// A question with somebody's name or number said before or after it.
    private static func surrounded(_ question: String, by generator: inout PersonalInformationGenerator) -> String {
        let isJapanese = question.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
        let announcements = isJapanese ? japanese : english
        let (kind, announcement) = announcements[generator.number(below: announcements.count)]
        let value = generator.value(kind: kind, language: isJapanese ? .japanese : .english)
        return announcement.split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: question).split(separator: "#", omittingEmptySubsequences: false)
            .joined(separator: value)
    }

    /// `#` is the value, `|` the question.
    private static let japanese = [
        ("person", "#と申します。|"), ("person", "#です。|"), ("person", "私は#といいますが、|"), ("person", "名前は#です。|"),
        ("phone", "電話番号は#です。|"), ("phone", "|\n連絡先：#"), ("email", "メールアドレスは#です。|"), ("email", "| #"),
        ("card", "カード番号は#です。|"), ("my_number", "マイナンバーは#です。|"), ("address", "住所は#です。|"),
        ("postal_code", "郵便番号は#です。|"), ("date_of_birth", "生年月日は#です。|"), ("person", "|\n氏名：#"),
    ]
    private static let english = [
        ("person", "My name is #. |"), ("person", "Hi, I'm #. |"), ("person", "This is # speaking. |"),
        ("person", "|\nThanks,\n#"), ("phone", "My phone number is #. |"), ("phone", "|\nPhone: #"),
        ("email", "My email is #. |"), ("card", "My card number is #. |"), ("ssn", "My SSN is #. |"),
        ("address", "My address is #. |"), ("date_of_birth", "My date of birth is #. |"),
    ]
}
