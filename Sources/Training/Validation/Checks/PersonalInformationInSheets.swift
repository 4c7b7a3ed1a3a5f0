import Privacy

/// What the masker finds in the sheets.
///
/// The values are masked before anything is learnt from them, but sheets are copied, mailed and kept in repositories. In an answer
/// the office's own telephone number is no secret; a person's name or a card number there is.
struct PersonalInformationInSheets: SheetCheck {
    /// What an answer may well give.
    private static let contactKinds: Set<PIIKind> = [
        .phone, .email, .postalCode, .address, .url, .ip, .corporateNumber, .bankAccount,
    ]

    func findings(in sheets: SheetRows) -> [Finding] {
        func kinds(in text: SheetText) -> [PIIKind] {
            text.shown.kinds.filter { sheets.policy.treatment(of: $0) != .keep }
        }
        func finding(_ kinds: [PIIKind], at place: Finding.Place, what: String) -> Finding? {
            guard !kinds.isEmpty else { return nil }
            return Finding(
                .personalInformation, at: place,
                reason:
                    "\(what) has what is masked as personal information: \(kinds.map(\.rawValue).joined(separator: ", "))"
            )
        }
        var findings: [Finding] = []
        var contacts: [PIIKind: [Finding.Place]] = [:]
        for row in sheets.answers {
            let place = sheets.place(of: row)
            let found = kinds(in: row.title) + kinds(in: row.text).filter { !kinds(in: row.title).contains($0) }
            for kind in found where Self.contactKinds.contains(kind) { contacts[kind, default: []].append(place) }
            let others = found.filter { !Self.contactKinds.contains($0) }
            if let finding = finding(others, at: place, what: "the answer") { findings.append(finding) }
        }
        for row in sheets.examples {
            if let finding = finding(kinds(in: row.text), at: sheets.place(of: row), what: "the example") {
                findings.append(finding)
            }
        }
        for row in sheets.exam {
            if let finding = finding(kinds(in: row.text), at: sheets.place(of: row), what: "the question") {
                findings.append(finding)
            }
        }
        return findings
            + contacts.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, places in
                let rows = places.count == 1 ? "in this row alone" : "in \(places.count) rows from this one on"
                return Finding(
                    .contactDetails, at: places[0], reason: "answers give contact details: \(kind.rawValue), \(rows)")
            }
    }
}
