import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Testing
import Training

struct BundleValidatorTests {
    @Test(arguments: [SampleBundle.english, .japanese])
    func `nothing is found in a sound bundle`(bundle: SampleBundle) throws {
        var shop = ValidatedShop()
        shop.bundle = bundle
        #expect(try shop.lines() == [])
    }

    /// What is added to the sheets, and what is found.
    static let additions: [(ValidatedShop, [String])] = [
        (
            ValidatedShop(examples: "Replace a missing CARD!,renew-loan\n"),
            [
                "examples.csv:26 <> examples.csv:16 error contradictory-examples: an example of 'renew-loan' here, "
                    + "and of 'lost-card' there | Replace a missing CARD!"
            ]
        ),
        (
            ValidatedShop(examples: "Ｒｅｐｌａｃｅ a  missing card,lost-card\n"),
            [
                "examples.csv:26 <> examples.csv:16 note repeated-example: the same example of 'lost-card' is there "
                    + "already | Ｒｅｐｌａｃｅ a  missing card"
            ]
        ),
        (
            ValidatedShop(examples: "i want a quiet room to study in,lost-card\n"),
            [
                "examples.csv:26 <> examples.csv:22 warning near-duplicate: an example of 'lost-card' in nearly the same "
                    + "words as one of 'reserve-room' there | i want a quiet room to study in"
            ]
        ),
        (
            ValidatedShop(answers: "parking,Parking for cars,Behind the house.,\n"),
            ["answers.csv:6 warning no-examples: 'parking' has no example"]
        ),
        (
            ValidatedShop(
                answers: "parking,Parking for cars,Behind the house.,\n", examples: "where can i leave my car,parking\n"
            ),
            ["answers.csv:6 warning few-examples: 'parking' has 1 example"]
        ),
        (
            ValidatedShop(answers: "hours,opening hours!,Nine to five.,\n", examples: examples(of: "hours", count: 6)),
            [
                "answers.csv:6 <> answers.csv:2 warning same-title: 'hours' has the title of 'opening-hours' "
                    + "| opening hours!"
            ]
        ),
        (
            ValidatedShop(examples: "???,lost-card\n"),
            ["examples.csv:26 warning no-words: there is no word in the example"]
        ),
        (
            ValidatedShop(examples: "図書館のカードをなくしました,lost-card\nカード lost,lost-card\n"),
            [
                "examples.csv:26 warning other-language: the example is Japanese, and the bundle's languages are en "
                    + "| 図書館のカードをなくしました"
            ]
        ),
        (
            ValidatedShop(answers: "parking,Parking,駐車場は建物の裏にあります。,\n", examples: examples(of: "parking", count: 6)),
            [
                "answers.csv:6 warning other-language: the answer is Japanese, and the bundle's languages are en "
                    + "| 駐車場は建物の裏にあります。"
            ]
        ),
        (
            ValidatedShop(
                examples: "my card 4111 1111 1111 1111 was stolen,lost-card\n",
                exam: "please call me back at 555-234-5678,-\n"),
            [
                "exam.csv:7 warning personal-information: the question has what is masked as personal information: phone",
                "examples.csv:26 warning personal-information: the example has what is masked as personal information: card",
            ]
        ),
        (
            ValidatedShop(
                answers: "call,Calling us,Call 555-234-5678 or write to desk@library.org.,\n"
                    + "mail,Writing to us,Write to desk@library.org.,\n",
                examples: examples(of: "call", count: 6) + examples(of: "mail", count: 6)),
            [
                "answers.csv:6 note contact-details: answers give contact details: email, in 2 rows from this one on",
                "answers.csv:6 note contact-details: answers give contact details: phone, in this row alone",
            ]
        ),
        (
            ValidatedShop(exam: "My card was stolen?,lost-card\n"),
            [
                "exam.csv:7 <> examples.csv:15 warning exam-leak: the same words are learnt as 'lost-card' there "
                    + "| My card was stolen?"
            ]
        ),
        (
            ValidatedShop(exam: "a lost library card,lost-card\n"),
            [
                "exam.csv:7 <> answers.csv:4 warning exam-leak: the same words are learnt as 'lost-card' there "
                    + "| a lost library card"
            ]
        ),
        (
            ValidatedShop(exam: "my card was stolen,-\n"),
            [
                "exam.csv:7 <> examples.csv:15 error contradictory-exam: the exam expects '-', and the same words are "
                    + "learnt as 'lost-card' there | my card was stolen"
            ]
        ),
        (
            ValidatedShop(exam: "may i reserve a room,lost-card\nMay I reserve a room?,reserve-room\n"),
            [
                "exam.csv:7 <> exam.csv:5 error contradictory-exam: the same question expects 'lost-card' here and "
                    + "'reserve-room' there | may i reserve a room",
                "exam.csv:8 <> exam.csv:5 note repeated-question: the same question is there already "
                    + "| May I reserve a room?",
            ]
        ),
        (
            ValidatedShop(exam: "when is my loan due and i am not finished yet,renew-loan\n"),
            []
        ),
        (
            ValidatedShop(
                examples: "can our chess club have the big room upstairs next week,reserve-room\n",
                exam: "can our chess club have the big room upstairs next week please,reserve-room\n"
                    + "can our chess club have the big room upstairs next month,-\n"),
            [
                "exam.csv:7 <> examples.csv:26 note near-exam-leak: nearly the same words are learnt as 'reserve-room' "
                    + "there | can our chess club have the big room upstairs next week please"
            ]
        ),
        (
            ValidatedShop(examples: "\(String(repeating: "my card is lost and ", count: 21)),lost-card\n"),
            ["examples.csv:26 warning long-text: the example has 419 characters; more than 400 is much"]
        ),
    ]

    /// Examples that have nothing to do with others'.
    private static func examples(of id: String, count: Int) -> String {
        (0..<count).map { "\(id) \(["blue", "green", "seven", "paper", "north", "winter", "old"][$0 % 7]),\(id)\n" }
            .joined()
    }

    @Test(arguments: additions)
    func `what is wrong is found, with its place, and nothing else`(shop: ValidatedShop, expected: [String]) throws {
        #expect(try shop.lines() == expected)
    }

    @Test func `an answer with far more examples than half of the others is found`() throws {
        let shop = ValidatedShop(
            examples: (0..<40).map { "card number \($0) of \($0 * 7919 % 1000),lost-card\n" }.joined())
        #expect(
            try shop.lines().filter { $0.contains("unbalanced") } == [
                "answers.csv:4 warning unbalanced: 'lost-card' has 46 examples, where half of the answers have at most 6"
            ])
    }

    @Test func `of a plain list of answers no examples are asked`() throws {
        var shop = ValidatedShop()
        shop.bundle.examples = "text,id\n"
        #expect(try shop.lines() == [])
    }

    @Test func `a value that the bundle keeps is not reported`() throws {
        var shop = ValidatedShop(examples: "my extension is 555-234-5678,lost-card\n")
        #expect(try shop.findings().map(\.code) == [.personalInformation])
        shop.bundle.manifest = shop.bundle.manifest.replacing(
            "\"format\": 1,", with: "\"format\": 1, \"privacy\": {\"kinds\": {\"phone\": \"keep\"}},")
        #expect(try shop.lines() == [])
    }

    @Test func `what is shown of a text is masked though the bundle keeps it`() throws {
        var shop = ValidatedShop(
            examples: "call 555-234-5678 about my loan,lost-card\ncall 555-234-5678 about my loan,renew-loan\n")
        shop.bundle.manifest = shop.bundle.manifest.replacing(
            "\"format\": 1,", with: "\"format\": 1, \"privacy\": {\"kinds\": {\"phone\": \"keep\"}},")
        let findings = try shop.findings()
        #expect(findings.map(\.code) == [.contradictoryExamples])
        #expect(findings.first?.text?.string == "call [PHONE1] about my loan")
    }

    @Test func `what is the same only once it is masked is no contradiction`() throws {
        let shop = ValidatedShop(
            examples: "please call 555-234-5678,lost-card\nplease call 555-234-9999,renew-loan\n")
        let findings = try shop.findings().filter { $0.code != .personalInformation }
        #expect(findings.map(\.code) == [.nearDuplicate])
        #expect(
            findings.first?.reason == "an example of 'renew-loan' the same, once masked, as one of 'lost-card' there")
    }

    @Test func `questions that differ in what tells the answers apart are no duplicates`() throws {
        let pairs = ["届の出し方", "届はどこに出しますか", "届に必要なもの", "届の用紙", "届の期限はいつですか", "届を郵送したい"]
        var shop = ValidatedShop()
        shop.bundle = .japanese
        shop.bundle.answers += "move-in,転入届,転入の届けです。,\nmove-out,転出届,転出の届けです。,\n"
        for pair in pairs { shop.bundle.examples += "転入\(pair),move-in\n転出\(pair),move-out\n" }
        #expect(try shop.findings().filter { $0.code == .nearDuplicate } == [])
        shop.bundle.examples += "転入届の出し方です,move-out\n"
        #expect(try shop.findings().filter { $0.code == .nearDuplicate }.map(\.place.line) == [38])
        shop.bundle.examples += "領収書を印刷したいです,move-out\n"
        #expect(try shop.findings().filter { $0.code == .nearDuplicate }.map(\.place.line) == [38, 39])
    }

    @Test func `all that cannot be read is told at once, as far as the reader can go on`() throws {
        var shop = ValidatedShop(
            answers: "Bad Id,x,y,\nrenew-loan,Again,Twice.,\n",
            examples: "one,two,three\nsay \"hi\",lost-card\n,lost-card\nmy card is gone again,lost-card\n",
            exam: "what now,\n")
        #expect(
            try shop.lines() == [
                "answers.csv:6 error unreadable: not an answer id: use 1 to 64 lower-case letters, digits, '-', '_' and '.', "
                    + "a letter or digit first",
                "answers.csv:7 error unreadable: answer 'renew-loan' is already on line 3",
                "exam.csv:7 error unreadable: 'expected' is empty",
                "examples.csv:26 error unreadable: 3 fields, but the header has 2; quote fields that contain commas",
                "examples.csv:27 error unreadable: a quote inside an unquoted field, or text after a closing quote; "
                    + "write \"\" for a quote",
                "examples.csv:28 error unreadable: 'text' is empty",
            ])
        shop = ValidatedShop(examples: "a new card,lost-crad\n", exam: "a new card,lost-crad\n")
        #expect(
            try shop.lines() == [
                "exam.csv:7 error unreadable: unknown answer 'lost-crad' (did you mean 'lost-card'?)",
                "examples.csv:26 error unreadable: unknown answer 'lost-crad' (did you mean 'lost-card'?)",
            ])
    }

    @Test func `a header that is not right is told with all its columns`() throws {
        var shop = ValidatedShop()
        shop.bundle.examples = shop.bundle.examples.replacing("text,id\n", with: "texts,idd\n")
        #expect(
            try shop.lines() == [
                "examples.csv:1 error unreadable: column 'id' is missing; found: texts, idd",
                "examples.csv:1 error unreadable: column 'text' is missing; found: texts, idd",
                "examples.csv:1 error unreadable: unknown column 'idd' (did you mean 'id'?)",
                "examples.csv:1 error unreadable: unknown column 'texts' (did you mean 'text'?)",
            ])
    }

    @Test func `sheets are looked through though the manifest cannot be read`() throws {
        var shop = ValidatedShop(examples: "my card was stolen,renew-loan\n")
        shop.bundle.manifest = "{\"format\": 1,\n\"langages\": [\"en\"]}"
        #expect(
            try shop.findings().map { "\($0.place) \($0.code.rawValue)" } == [
                "bundle.json:2 unreadable", "examples.csv:26 contradictory-examples",
            ])
    }

    @Test func `a current version is asked, and none is written`() throws {
        let shop = try SampleShop(.english)
        let validator = BundleValidator(catalog: .standard, background: .empty, threads: 1)
        #expect(validator.findings(in: shop.bundle) == [])
        #expect(!FileManager.default.fileExists(atPath: shop.bundle.versionsPath))
        try shop.train()
        #expect(validator.findings(in: shop.bundle) == [])
        // That it is asked shows when it says something else.
        let path = shop.bundle.heldOutPath(1)
        let record = try JSONDecoder().decode(HeldOutQuestions.self, from: Data(try shop.bytes(path)))
        let questions = record.questions.map { question in
            let isTaken = question.expected == AnswerID(rawValue: "lost-card")
            return JudgedQuestion(
                expected: question.expected, best: isTaken ? AnswerID(rawValue: "renew-loan") : question.expected,
                confidence: 0, offerConfidence: 0, secondRatio: nil, weight: question.weight)
        }
        let count = questions.count { $0.expected == AnswerID(rawValue: "lost-card") }
        try JSONEncoder().encode(HeldOutQuestions(modelSHA256: record.modelSHA256, questions: questions))
            .write(to: URL(fileURLWithPath: path))
        let findings = validator.findings(in: shop.bundle)
        #expect(findings.map(\.code) == [.unreachableAnswer])
        #expect(findings.first?.place.line == 4)
        #expect(
            findings.first?.reason == "none of the \(count) examples of 'lost-card' that training held out finds it; "
                + "\(count) are taken for 'renew-loan'")
        #expect(shop.versions.filter { Int($0) != nil } == ["1"])
    }

    @Test func `an answer without examples that its own title does not find is not reachable`() throws {
        var shop = ValidatedShop(answers: "zzz,Opening hours of the library card,Zzz.,\n")
        shop.bundle.manifest = shop.bundle.manifest.replacing(
            #"{"answer": 0, "offer": 1, "closeness": 1}"#, with: #"{"answer": 1, "offer": 1, "closeness": 1}"#)
        #expect(try shop.findings().map(\.code) == [.noExamples, .unreachableAnswer])
    }
}
