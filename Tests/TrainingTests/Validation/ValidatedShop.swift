import Bundles
import Dialogue
import Privacy
import TestSupport
import Training

/// A sound bundle with a few things changed, and what is found in it.
struct ValidatedShop {
    var bundle = SampleBundle.english

    func findings() throws -> [Finding] {
        let shop = try SampleShop(bundle)
        return BundleValidator(catalog: .standard, background: .empty, threads: 1).findings(in: shop.bundle).map {
            $0.below(shop.directory.path)
        }
    }

    /// Each finding on one line.
    func lines() throws -> [String] {
        try findings().map { finding in
            let other = finding.other.map { " <> \($0)" } ?? ""
            let text = finding.text.map { " | \($0.string)" } ?? ""
            return
                "\(finding.place)\(other) \(finding.severity.rawValue) \(finding.code.rawValue): \(finding.reason)\(text)"
        }
    }

    /// With rows at the end of the sheets.
    init(answers: String = "", examples: String = "", exam: String = "", languages: String? = nil) {
        bundle.answers += answers
        bundle.examples += examples
        bundle.exam += exam
        if let languages { bundle.manifest = bundle.manifest.replacing("[\"en\"]", with: languages) }
    }
}

extension Finding {
    /// The same with paths that begin in a directory.
    fileprivate func below(_ directory: String) -> Finding {
        func shortened(_ place: Place) -> Place {
            Place(path: place.path.replacing("\(directory)/shop/", with: ""), line: place.line)
        }
        return Finding(code, at: shortened(place), and: other.map(shortened), reason: reason, text: text)
    }
}
