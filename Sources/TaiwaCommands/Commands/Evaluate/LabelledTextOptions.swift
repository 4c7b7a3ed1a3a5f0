import Foundation
import TextAnalysis
import Training

/// What the command line says of an evaluation on labelled texts.
struct LabelledTextOptions: Sendable {
    /// The options that this form alone takes.
    static let options: [OptionSpecification] = [
        .train, .test, .valid, .outOfScopeTrain, .outOfScopeValid, .outOfScopeTest, .crossValidate, .predictions,
        .textCorpora, .textLanguage, .without, .seed, .threads, .quiet,
    ]

    /// What the figures are over.
    enum Basis: Sendable {
        case test(String)
        case valid
        case folds(Int)
    }

    let train: String
    let basis: Basis
    let valid: String?
    let outOfScopeTrain: String?
    let outOfScopeValid: String?
    let outOfScopeTest: String?
    let predictions: String?
    /// `nil` when other background text is given.
    let corpora: String?
    /// `nil` to go by the texts.
    let language: Language?
    let parts: LearnerParts
    let seed: UInt64
    let threads: Int
    let isQuiet: Bool
    let format: OutputFormat

    /// - Parameters:
    ///   - arguments: with `--train`.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        train = arguments[.train] ?? ""
        basis = try Self.basis(of: arguments)
        valid = arguments[.valid]
        outOfScopeTrain = arguments[.outOfScopeTrain]
        outOfScopeValid = arguments[.outOfScopeValid]
        outOfScopeTest = arguments[.outOfScopeTest]
        predictions = try Self.predictions(of: arguments)
        corpora = arguments[.textCorpora] ?? (arguments.contains(.outOfScopeTrain) ? nil : "corpora")
        language = try arguments.language()
        parts = try Self.parts(of: arguments)
        seed = UInt64(try arguments.integer(.seed, in: 0...Int.max) ?? 1)
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        isQuiet = arguments.has(.quiet)
        format = try arguments.format()
    }

    /// A file that is read is not written over.
    private static func predictions(of arguments: ParsedArguments) throws(UsageError) -> String? {
        guard let path = arguments[.predictions] else { return nil }
        let inputs: [OptionSpecification] = [
            .train, .test, .valid, .outOfScopeTrain, .outOfScopeValid, .outOfScopeTest,
        ]
        for option in inputs where arguments[option] == path {
            throw .conflict("--predictions \(path)", with: "\(option.name) \(path)")
        }
        return path
    }

    /// All parts but those that are to be left out; one of the two classifiers must stay.
    private static func parts(of arguments: ParsedArguments) throws(UsageError) -> LearnerParts {
        guard let text = arguments[.without] else { return .all }
        var parts = LearnerParts.all
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let named = LearnerParts.names.first(where: { $0.name == name }) else {
                throw .badValue(
                    OptionSpecification.without.name,
                    expected: "a part there is: \(LearnerParts.names.map(\.name).joined(separator: ", "))")
            }
            parts.remove(named.part)
        }
        guard !parts.isDisjoint(with: [.linear, .network]) else {
            throw .badValue(
                OptionSpecification.without.name, expected: "a choice that leaves linear or network")
        }
        return parts
    }

    private static func basis(of arguments: ParsedArguments) throws(UsageError) -> Basis {
        if let count = try arguments.integer(.crossValidate, in: 2...20) {
            for option in [OptionSpecification.test, .valid, .outOfScopeValid] where arguments.contains(option) {
                throw .conflict(option.name, with: "--cross-validate")
            }
            return .folds(count)
        }
        if arguments.contains(.outOfScopeValid), !arguments.contains(.valid) {
            throw .unmet("--oos-valid", needs: "--valid FILE")
        }
        if let test = arguments[.test] { return .test(test) }
        guard arguments.contains(.valid) else { throw .nothingToMeasureOn }
        return .valid
    }
}
