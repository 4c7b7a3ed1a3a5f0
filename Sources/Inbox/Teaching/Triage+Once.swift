import Dialogue
import Privacy

extension Triage {
    /// A key under which a repeated request finds the reply to the first, and what makes it: in the transaction that keeps what was taught.
    package struct Once: Sendable {
        package let key: String
        package let reply: @Sendable (Taught) -> [UInt8]

        package init(key: String, reply: @escaping @Sendable (Taught) -> [UInt8]) {
            self.key = key
            self.reply = reply
        }

        /// The same for a batch that teaches lines.
        func kept(
            _ answer: AnswerID, _ known: [MaskedText], _ lines: [Line], _ effect: ExamEffect, by: String
        ) -> InboxBatch.Once {
            let alerts = lines.compactMap(\.alert)
            return InboxBatch.Once(key: key) { [reply] outcomes in
                reply(
                    Taught(
                        answer: answer,
                        examples: outcomes.compactMap(\.taughtExample).filter { $0.state == .provisional },
                        known: known, alerts: alerts.map { $0.resolved(in: outcomes, by: by) }, effect: effect,
                        isRepeated: false))
            }
        }
    }
}

extension Alert {
    /// As it is behind the changes that had these outcomes.
    fileprivate func resolved(in outcomes: [InboxOutcome], by: String) -> Alert {
        for case .alerts(let decided) in outcomes {
            if let alert = decided.first(where: { $0.id == id }) { return alert }
        }
        let example = outcomes.compactMap(\.taughtExample).last { $0.alert == id && $0.state == .provisional }
        guard let example else { return self }
        var alert = self
        (alert.state, alert.by, alert.example) = (.resolved, by, example.id)
        return alert
    }
}
