import TextAnalysis

/// A command line that cannot be understood.
enum UsageError: Error, Equatable, CustomStringConvertible {
    case unknownCommand(String, known: [String])
    case unknownOption(String, command: String, known: [String])
    case missingValue(String, placeholder: String)
    case unexpectedValue(String)
    case missingOperand(String, command: String)
    case unexpectedOperand(String, command: String)
    case badValue(String, value: String, expected: String)
    case conflict(String, with: String, command: String = "evaluate")
    case unmet(String, needs: String, command: String = "evaluate")
    case nothingToMeasureOn

    var description: String {
        switch self {
        case .unknownCommand(let name, let known):
            "unknown command '\(name)'\(Self.hint(name, known)); commands: \(known.joined(separator: ", "))"
        case .unknownOption(let name, let command, let known):
            "unknown option '\(name)'\(Self.hint(name, known)); see taiwa \(command) --help"
        case .missingValue(let name, let placeholder): "\(name) needs a value: \(name) \(placeholder)"
        case .unexpectedValue(let name): "\(name) takes no value"
        case .missingOperand(let operand, let command): "\(operand) is missing; see taiwa \(command) --help"
        case .unexpectedOperand(let operand, let command):
            "'\(operand)' is one argument too many; see taiwa \(command) --help"
        case .badValue(let name, let value, let expected): "\(name): '\(value)' is not \(expected)"
        case .conflict(let name, let other, let command):
            "\(name) does not go with \(other); see taiwa \(command) --help"
        case .unmet(let name, let other, let command): "\(name) needs \(other); see taiwa \(command) --help"
        case .nothingToMeasureOn:
            "nothing to measure on: add --test FILE, --valid FILE or --cross-validate K"
        }
    }

    private static func hint(_ word: String, _ known: [String]) -> String {
        NearestName.suggestion(for: word, among: known).map { " (did you mean '\($0)'?)" } ?? ""
    }
}
