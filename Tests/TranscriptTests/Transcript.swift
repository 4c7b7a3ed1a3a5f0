import Bundles
import Dialogue
import Privacy
import Taiwa
import TextAnalysis

/// A conversation as it should go, read from a text file; `Transcripts/README.md` describes the format.
struct Transcript: Equatable {
    /// What happens on one line of the file.
    enum Event: Equatable {
        /// From here on questions go to this domain only, or find their own.
        case pinned(DomainName?)
        /// From here on replies are in this language, or in the question's.
        case preferred(Language?)
        /// The person does something, and a reply is expected.
        case turn(Turn)
    }

    /// What the person does.
    enum Act: Equatable {
        case says(SpokenLine)
        case rates(Rating)
    }

    struct Turn: Equatable {
        let act: Act
        var expected: ExpectedReply
    }

    let events: [Event]
}
