import TextAnalysis

/// A command line that cannot be understood.
///
/// It does not repeat what was typed unless that is near to what could have been: a question may stand in a wrong place.
enum UsageError: Error, Equatable, CustomStringConvertible {
    case unknownCommand(String, known: [String])
    case unknownAction(String, of: String, known: [String])
    case unknownOption(String, command: String, known: [String])
    case missingValue(String, placeholder: String)
    case unexpectedValue(String)
    case missingOperand(String, command: String)
    case unexpectedOperand(command: String)
    case badValue(String, expected: String)
    case conflict(String, with: String, command: String = "evaluate")
    case unmet(String, needs: String, command: String = "evaluate")
    case refused(String, command: String)
    case nothingToMeasureOn
    case badBundleName(suggestion: String?)
    case unknownSortKey(String, known: [String])
    case unknownRun(String, known: [String])

    var description: String {
        switch self {
        case .unknownCommand(let name, let known):
            "unknown command\(NearestName.mention(of: name, among: known)); commands: \(known.joined(separator: ", "))"
        case .unknownAction(let name, let command, let known):
            "unknown action of \(command)\(NearestName.mention(of: name, among: known)); actions: "
                + known.joined(separator: ", ")
        case .unknownOption(let name, let command, let known):
            "unknown option\(NearestName.mention(of: name, among: known)); see taiwa \(command) --help"
        case .missingValue(let name, let placeholder): "\(name) needs a value: \(name) \(placeholder)"
        case .unexpectedValue(let name): "\(name) takes no value"
        case .missingOperand(let operand, let command): "\(operand) is missing; see taiwa \(command) --help"
        case .unexpectedOperand(let command): "there is one argument too many; see taiwa \(command) --help"
        case .badValue(let name, let expected): "\(name): this is not \(expected)"
        case .conflict(let name, let other, let command):
            "\(name) does not go with \(other); see taiwa \(command) --help"
        case .unmet(let name, let other, let command): "\(name) needs \(other); see taiwa \(command) --help"
        case .refused(let reason, let command): "\(reason); see taiwa \(command) --help"
        case .unknownSortKey(let key, let known):
            "--sort: unknown key\(NearestName.mention(of: key, among: known)); keys: \(known.joined(separator: ", "))"
        case .unknownRun(let name, let known):
            "unknown run\(NearestName.mention(of: name, among: known)); taiwa runs lists them"
        case .nothingToMeasureOn:
            "nothing to measure on: add --test FILE, --valid FILE or --cross-validate K"
        case .badBundleName(let suggestion):
            "NAME cannot be a bundle's name\(suggestion.map { " (did you mean '\($0)'?)" } ?? ""): use lower-case letters, "
                + "digits, '-' and '_', a letter or digit first, at most 64, or TENANT/NAME with at most 32 for the tenant"
        }
    }
}
