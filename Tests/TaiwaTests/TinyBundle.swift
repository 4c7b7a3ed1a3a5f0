import Bundles
import Dialogue
import TestSupport

/// A bundle about a museum, in two languages, small enough to be trained in an instant.
///
/// Its thresholds settle beforehand how a question ends, so that tests need not know the classifier's mind.
struct TinyBundle {
    /// How every question ends.
    enum Temper: String, CaseIterable {
        case answers = #"{"answer": 0, "offer": 0, "closeness": 1}"#
        case asksBack = #"{"answer": 1, "offer": 0, "closeness": 0}"#
        case knowsNothing = #"{"answer": 1, "offer": 1, "closeness": 0}"#
    }

    var name = "museum"
    var temper = Temper.answers
    /// The share of exam questions that must be right.
    var examAccuracy = 0.0

    var domain: DomainName { DomainName(rawValue: name) }

    func directory(in plugins: TemporaryDirectory) -> BundleDirectory {
        BundleDirectory(domain: domain, path: "\(plugins.path)/\(name)")
    }

    func write(to plugins: TemporaryDirectory) throws {
        try plugins.write(
            """
            {
              "format": 1,
              "title": {"en": "Museum", "ja": "博物館"},
              "languages": ["en", "ja"],
              "thresholds": \(temper.rawValue),
              "gate": {"exam_accuracy": \(examAccuracy), "unanswered": 1}
            }
            """, to: "\(name)/bundle.json")
        try plugins.write(Self.answers, to: "\(name)/answers.csv")
        try plugins.write(Self.examples, to: "\(name)/examples.csv")
        try plugins.write(Self.exam, to: "\(name)/exam.csv")
    }

    private static let answers = """
        id,lang,title,answer,url
        opening-hours,en,Opening hours,We are open from 10 to 18.,https://museum.example.com/hours
        opening-hours,ja,開館時間,10時から18時まで開いています。,https://museum.example.com/hours
        tickets,en,Tickets,A ticket costs 12 euros.,https://museum.example.com/tickets
        tickets,ja,入場券,入場券は12ユーロです。,https://museum.example.com/tickets
        parking,en,Parking,Park behind the museum.,https://museum.example.com/parking
        parking,ja,駐車場,駐車場は裏にあります。,https://museum.example.com/parking

        """

    private static let examples = """
        text,id
        when do you open,opening-hours
        what are your opening hours,opening-hours
        何時に開きますか,opening-hours
        開館時間を教えて,opening-hours
        how much is a ticket,tickets
        where can I buy tickets,tickets
        入場券はいくらですか,tickets
        チケットを買いたい,tickets
        where can I park,parking
        is there a car park,parking
        駐車場はありますか,parking
        車で行きたい,parking

        """

    /// The last question asks for the wrong answer, so that no version gets everything right.
    private static let exam = """
        text,expected
        when are you open,opening-hours
        ticket price,tickets
        駐車場,parking
        how much is a ticket,parking

        """
}

extension TinyBundle.Temper: CustomStringConvertible {
    var description: String {
        switch self {
        case .answers: "answers"
        case .asksBack: "asks back"
        case .knowsNothing: "knows nothing"
        }
    }
}
