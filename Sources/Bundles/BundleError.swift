package import ModelFiles
import TextAnalysis

/// What is wrong with a bundle, and where: one clear sentence with file and line.
public struct BundleError: Error, Equatable {
    /// What is wrong.
    package enum Problem: Sendable, Equatable {
        // Files
        case missing
        case missingDirectory
        case unreadable(reason: String)
        case notAFile
        case empty
        case tooLarge(bytes: Int, limit: Int)
        case cannotWrite(reason: String)
        case tooManyBundles(limit: Int)
        case tooManyModelBytes(limit: Int)
        // Safety
        case symbolicLink
        case hardLinked
        case namedPipe
        case socket
        case device
        case leadsOutside
        case changing
        case nameNotUTF8
        case nameUnprintable
        case nameTooLong(bytes: Int, limit: Int)
        case collidingNames(with: String)
        case tooManyFiles(limit: Int)
        case tooManyDirectories(limit: Int)
        case tooManyBytes(Int, limit: Int)
        case tooManyNames(limit: Int)
        // Sheets
        case notUTF8
        case lineTooLong(limit: Int)
        case unclosedQuote
        case strayQuote
        case missingColumn(String, found: [String])
        case unknownColumn(String, known: [String])
        case duplicateColumn(String)
        case wrongFieldCount(expected: Int, found: Int)
        case emptyField(String)
        case noRows
        case badIdentifier
        case duplicateAnswer(String, firstLine: Int)
        case unknownAnswer(String, known: [String])
        case unknownLanguage(String, known: [String])
        case badThreshold
        case noExamples(answers: Int)
        // Manifest
        case syntax(String)
        case missingMember(String)
        case unknownMember(String, known: [String])
        case wrongType(String, expected: String, found: String)
        case badValue(String, reason: String)
        case unsupportedFormat(Double)
        case unknownKind(String, known: [String])
        case unknownTreatment(String, of: String, known: [String])
        case unknownWord(String, of: String, known: [String])
        // Versions
        case badRelease(reason: String)
        case badModel(SectionFileError)
        case wrongModel
        case wrongSheet
        case noHeldOut(bundle: String)
        case badHeldOut(reason: String)
        case noSheets
        case badLineage
        case noQuestions(bundle: String)
        case notReleased(String)
        case badStage(String)
        case badName(String)
    }

    /// The file, as a path that the user can open.
    public let path: String
    /// The line in it, from 1, where there is one to name.
    public let line: Int?
    package let problem: Problem

    package init(path: String, line: Int? = nil, _ problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }
}

extension BundleError: CustomStringConvertible {
    public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }

    /// What is wrong, without the place.
    public var reason: String {
        switch problem {
        case .missing: "the file is missing"
        case .missingDirectory: "there is no such directory"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .notAFile: "is a directory or special file where a plain file should be"
        case .empty: "the file is empty"
        case .tooLarge(let bytes, let limit): "\(bytes) bytes; at most \(limit) are read"
        case .cannotWrite(let reason): "cannot be written: \(reason)"
        case .tooManyBundles(let limit): "its tenant has as many bundles as it may have: \(limit)"
        case .tooManyModelBytes(let limit): "the models of its tenant would be more than the \(limit) bytes it may have"
        case .symbolicLink:
            "is a symbolic link, which may lead out of the bundles; put a copy of what it names in its place"
        case .hardLinked: "has several names (hard links), so that it may be somebody else's; put a copy in its place"
        case .namedPipe: "is a named pipe; a bundle holds plain files and directories only"
        case .socket: "is a socket; a bundle holds plain files and directories only"
        case .device: "is a device; a bundle holds plain files and directories only"
        case .leadsOutside: "leads out of its bundle; use a name inside it, without '..'"
        case .changing: "changed while it was read; write it under another name and rename it when it is whole"
        case .nameNotUTF8: "the name is not UTF-8; rename it"
        case .nameUnprintable: "the name holds a control or invisible character; rename it"
        case .nameTooLong(let bytes, let limit): "the name has \(bytes) bytes; at most \(limit) are allowed"
        case .collidingNames(let other):
            "the name is that of '\(other)' but for case or Unicode form; rename or remove one of them"
        case .tooManyFiles(let limit): "more than \(limit) files; keep what is not the bundle's elsewhere"
        case .tooManyDirectories(let limit): "more than \(limit) directories; keep what is not the bundle's elsewhere"
        case .tooManyNames(let limit): "more than \(limit) files and directories; it is not looked through"
        case .tooManyBytes(let bytes, let limit):
            "\(bytes) bytes in all its files; at most \(limit) are allowed in a bundle"
        case .notUTF8: "not UTF-8; save the sheet as UTF-8"
        case .lineTooLong(let limit): "the line is longer than \(limit) bytes; is a closing quote missing?"
        case .unclosedQuote: "a quoted field is not closed before the end of the file"
        case .strayQuote: "a quote inside an unquoted field, or text after a closing quote; write \"\" for a quote"
        case .missingColumn(let name, let found):
            "column '\(name)' is missing; found: \(found.joined(separator: ", "))"
        case .unknownColumn(let name, let known): "unknown column\(NearestName.mention(of: name, among: known))"
        case .duplicateColumn(let name): "column '\(name)' occurs twice"
        case .wrongFieldCount(let expected, let found):
            "\(found) fields, but the header has \(expected); quote fields that contain commas"
        case .emptyField(let name): "'\(name)' is empty"
        case .noRows: "there are no rows below the header"
        case .badIdentifier:
            "not an answer id: use 1 to 64 lower-case letters, digits, '-', '_' and '.', a letter or digit first"
        case .duplicateAnswer(let id, let firstLine): "answer '\(id)' is already on line \(firstLine)"
        case .unknownAnswer(let id, let known): "unknown answer\(NearestName.mention(of: id, among: known))"
        case .unknownLanguage(let name, let known):
            "unknown language\(NearestName.mention(of: name, among: known)); bundle.json has: \(known.joined(separator: ", "))"
        case .badThreshold: "the threshold is not a number from 0 to 1"
        case .noExamples(let answers): "nothing to learn from: \(answers) answers; at least 2 are needed"
        case .syntax(let reason): "not valid JSON: \(reason)"
        case .missingMember(let name): "'\(name)' is missing"
        case .unknownMember(let name, let known): "unknown setting\(NearestName.mention(of: name, among: known))"
        case .wrongType(let name, let expected, let found): "'\(name)' must be \(expected), not \(found)"
        case .badValue(let name, let reason): "'\(name)': \(reason)"
        case .unsupportedFormat(let format):
            "\(Self.name(ofFormat: format)); this program reads format 1"
        case .unknownKind(let name, let known):
            "unknown kind of personal information\(NearestName.mention(of: name, among: known))"
        case .unknownTreatment(let name, let kind, let known):
            "'\(kind)': unknown treatment\(NearestName.mention(of: name, among: known)); there are: "
                + known.joined(separator: ", ")
        case .unknownWord(let word, let name, let known):
            "'\(name)': unknown word\(NearestName.mention(of: word, among: known)); there are: "
                + known.joined(separator: ", ")
        case .badRelease(let reason): "\(reason); train the bundle again"
        case .badModel(let error): "\(error)"
        case .wrongModel: "the model is not the released one (SHA-256 differs); train the bundle again"
        case .wrongSheet: "not the sheet that the version was trained on (SHA-256 differs)"
        case .noHeldOut(let name):
            "the version was trained before held-out questions were kept; run: taiwa train \(name)"
        case .badHeldOut(let reason): "\(reason); train the bundle again"
        case .badLineage: "not the lineage of a version"
        case .noSheets: "the version was trained before sheets were kept, so it cannot be trained again"
        case .noQuestions(let name): "there are no questions to '\(name)'; name a file of them with --questions"
        case .notReleased(let name): "no version is released yet; run: taiwa train \(name)"
        case .badStage(let reason): reason
        case .badName(let name):
            "'\(name)' cannot be a bundle's name: use lower-case letters, digits, '-' and '_', at most 64"
        }
    }

    /// A number that may be something else than a format is not repeated.
    private static func name(ofFormat number: Double) -> String {
        let text = Int(exactly: number).map(String.init) ?? "\(number)"
        return text.utf8.count <= 3 ? "bundle format \(text)" : "unknown bundle format"
    }
}

extension BundleError {
    /// Whether the machine is in the way rather than the bundle wrong.
    package var isAboutEnvironment: Bool {
        if case .cannotWrite = problem { true } else { false }
    }
}

extension BundleError {
    /// Whether nothing is wrong with the bundle but that its tenant has too many.
    var isAboutSurplus: Bool {
        switch problem {
        case .tooManyBundles, .tooManyModelBytes: true
        default: false
        }
    }
}
