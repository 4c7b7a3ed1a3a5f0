import Dialogue
import StrictJSON
import TextAnalysis

/// A JSON object of a manifest with the names it may have; says what is wrong with file, line and name.
struct ManifestObject {
    let value: JSONValue
    let path: String

    /// - Throws: ``BundleError`` when it is no object or has a member that is not known.
    init(_ value: JSONValue, name: String, path: String, members known: [String]) throws(BundleError) {
        guard case .object(let members) = value.content else {
            throw BundleError(
                path: path, line: value.line, .wrongType(name, expected: "an object", found: value.kindName))
        }
        for member in members where !known.contains(member.name) {
            throw BundleError(path: path, line: member.line, .unknownMember(member.name, known: known))
        }
        self.value = value
        self.path = path
    }

    func required(_ name: String) throws(BundleError) -> JSONValue {
        guard let member = value[name] else { throw BundleError(path: path, line: value.line, .missingMember(name)) }
        return member
    }

    func wrongType(_ name: String, _ value: JSONValue, expected: String) -> BundleError {
        BundleError(path: path, line: value.line, .wrongType(name, expected: expected, found: value.kindName))
    }

    func object(_ name: String, members: [String]) throws(BundleError) -> ManifestObject? {
        guard let member = value[name] else { return nil }
        return try ManifestObject(member, name: name, path: path, members: members)
    }

    func string(_ name: String) throws(BundleError) -> String? {
        guard let member = value[name] else { return nil }
        return try string(member, name: name)
    }

    /// A number from 0 to 1.
    func fraction(_ name: String) throws(BundleError) -> Double? {
        guard let member = value[name] else { return nil }
        guard let number = member.number else {
            throw wrongType(name, member, expected: "a number from 0 to 1")
        }
        guard (0...1).contains(number) else {
            throw BundleError(path: path, line: member.line, .badValue(name, reason: "must be from 0 to 1"))
        }
        return number
    }

    /// A list of at least one language, each once.
    func languages(_ name: String) throws(BundleError) -> [Language] {
        let member = try required(name)
        guard case .array(let elements) = member.content else {
            throw wrongType(name, member, expected: "an array such as [\"ja\", \"en\"]")
        }
        var languages: [Language] = []
        for element in elements {
            let language = Language(rawValue: try string(element, name: name))
            guard !language.rawValue.isEmpty, !languages.contains(language) else {
                throw BundleError(
                    path: path, line: element.line,
                    .badValue(name, reason: "a language is empty or there twice"))
            }
            languages.append(language)
        }
        guard !languages.isEmpty else {
            throw BundleError(path: path, line: member.line, .badValue(name, reason: "at least one is needed"))
        }
        return languages
    }

    /// An object of strings by language.
    func strings(byLanguage name: String) throws(BundleError) -> [Language: String] {
        guard let member = value[name] else { return [:] }
        var strings: [Language: String] = [:]
        for entry in try members(of: member, name: name, expected: "an object by language") {
            let language = Language(rawValue: entry.name)
            // What is no language may be anything, and is not repeated.
            let isKnown = [.japanese, .english].contains(language)
            strings[language] = try string(entry.value, name: isKnown ? entry.name : name)
        }
        return strings
    }

    /// The replaced phrases by language, for languages of the bundle.
    func texts(_ name: String, languages: [Language]) throws(BundleError) -> [Language: [Phrases.Key: String]] {
        guard let member = value[name] else { return [:] }
        var texts: [Language: [Phrases.Key: String]] = [:]
        for entry in try members(of: member, name: name, expected: "an object by language") {
            let language = Language(rawValue: entry.name)
            guard languages.contains(language) else {
                throw BundleError(
                    path: path, line: entry.line,
                    .unknownLanguage(entry.name, known: languages.map(\.rawValue)))
            }
            for phrase in try members(of: entry.value, name: entry.name, expected: "an object of texts by name") {
                guard let key = Phrases.Key(rawValue: phrase.name) else {
                    throw BundleError(
                        path: path, line: phrase.line,
                        .unknownMember(phrase.name, known: Phrases.Key.allCases.map(\.rawValue)))
                }
                texts[language, default: [:]][key] = try string(phrase.value, name: phrase.name)
            }
        }
        return texts
    }

    func members(
        of value: JSONValue, name: String, expected: String
    ) throws(BundleError) -> [JSONValue.Member] {
        guard case .object(let members) = value.content else {
            throw wrongType(name, value, expected: expected)
        }
        return members
    }

    func string(_ value: JSONValue, name: String) throws(BundleError) -> String {
        guard case .string(let string) = value.content else { throw wrongType(name, value, expected: "a string") }
        return string
    }
}
