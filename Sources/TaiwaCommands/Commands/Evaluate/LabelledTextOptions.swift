import Foundation
import TextAnalysis

/// What the command line says of an evaluation on labelled texts.
struct LabelledTextOptions: Sendable {
    /// The options that this form alone takes.
    static let options: [OptionSpecification] = [
        .train, .test, .valid, .outOfScopeTrain, .outOfScopeValid, .outOfScopeTest, .crossValidate, .predictions,
        .textCorpora, .textLanguage, .seed, .threads, .quiet,
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
        predictions = arguments[.predictions]
        corpora = arguments[.textCorpora] ?? (arguments.contains(.outOfScopeTrain) ? nil : "corpora")
        language = try arguments.language()
        seed = UInt64(try arguments.integer(.seed, in: 0...Int.max) ?? 1)
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        isQuiet = arguments.has(.quiet)
        format = try arguments.format()
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
