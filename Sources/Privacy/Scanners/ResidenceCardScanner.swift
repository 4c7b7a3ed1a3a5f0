/// Finds numbers of Japanese residence cards and special permanent resident certificates: two letters, eight digits, two
/// letters (Ordinance for Enforcement of the Immigration Control Act, form 29-7-7).
struct ResidenceCardScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.forEachCode(shaped: "aa99999999aa") { code in
            let isCard = text.isWrittenAsCode(code) || text.isAnnounced(code.range, as: .residenceCard)
            if isCard && !text.isAnnounced(code.range, as: .other) {
                findings.append(PIIFinding(kind: .residenceCard, range: code.range))
            }
        }
    }
}
