import StrictJSON

extension ManifestObject {
    /// What a version must reach; the standard where a member is not there.
    func gate(_ name: String) throws(BundleError) -> GateSettings {
        var settings = GateSettings.standard
        typealias Key = GateSettings.CodingKeys
        guard let gate = try object(name, members: Key.allCases.map(\.rawValue)) else { return settings }
        settings.examAccuracy = try gate.fraction(Key.examAccuracy.rawValue) ?? settings.examAccuracy
        settings.lostAnswers = try gate.fraction(Key.lostAnswers.rawValue) ?? settings.lostAnswers
        settings.calibrationError = try gate.fraction(Key.calibrationError.rawValue) ?? settings.calibrationError
        settings.unanswered = try gate.fraction(Key.unanswered.rawValue) ?? settings.unanswered
        return settings
    }

    /// A number of days, from 1 to 3,650; `nil` where the member is not there.
    func days(_ name: String) throws(BundleError) -> Int? {
        guard let member = value[name] else { return nil }
        guard case .integer(let days) = member.content, (1...3_650).contains(days) else {
            throw wrongType(name, member, expected: "a whole number of days from 1 to 3650")
        }
        return days
    }

    /// One of a few words; `nil` where the member is not there.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, of type: Word.Type = Word.self
    ) throws(BundleError) -> Word? {
        guard let member = value[name] else { return nil }
        let text = try string(member, name: name)
        guard let word = Word(rawValue: text) else {
            throw BundleError(
                path: path, line: member.line, .unknownWord(text, of: name, known: Word.allCases.map(\.rawValue)))
        }
        return word
    }
}
