import TextAnalysis

/// A command's arguments, read as its specification says.
struct ParsedArguments: Sendable {
    private let values: [String: String]
    private let flags: Set<String>
    let operands: [String]

    /// Reads `--name value`, `--name=value`, flags and operands; after `--` all is operand.
    init(_ arguments: [String], for command: CommandSpecification) throws(UsageError) {
        var values: [String: String] = [:]
        var flags: Set<String> = []
        var operands: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                break
            }
            guard argument.hasPrefix("--") || argument == "-h" else {
                operands.append(argument)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = argument == "-h" ? OptionSpecification.help.name : parts[0]
            guard let option = command.options.first(where: { $0.name == name }) else {
                throw .unknownOption(name, command: command.name, known: command.options.map(\.name))
            }
            guard let placeholder = option.placeholder else {
                guard parts.count == 1 else { throw .unexpectedValue(name) }
                flags.insert(name)
                continue
            }
            guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
                throw .missingValue(name, placeholder: placeholder)
            }
            values[name] = value
        }
        self.values = values
        self.flags = flags
        self.operands = operands
        guard !flags.contains(OptionSpecification.help.name) else { return }
        try Self.check(operands, for: command)
    }

    private static func check(_ operands: [String], for command: CommandSpecification) throws(UsageError) {
        switch command.arity {
        case .none where !operands.isEmpty: throw .unexpectedOperand(command: command.name)
        case .one where operands.count > 1: throw .unexpectedOperand(command: command.name)
        case .one where operands.isEmpty, .atLeastOne where operands.isEmpty:
            throw .missingOperand(command.operand, command: command.name)
        default: break
        }
    }

    /// Whether a flag was given.
    func has(_ option: OptionSpecification) -> Bool { flags.contains(option.name) }

    /// Whether an option was given, with a value or as a flag.
    func contains(_ option: OptionSpecification) -> Bool { has(option) || self[option] != nil }

    /// The value of an option, if it was given.
    subscript(option: OptionSpecification) -> String? { values[option.name] }

    /// The value of an option that is a whole number in a range.
    func integer(_ option: OptionSpecification, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = self[option] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .badValue(
                option.name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The value of an option that is a share from 0 to 1.
    func share(_ option: OptionSpecification) throws(UsageError) -> Double? {
        guard let text = self[option] else { return nil }
        guard let number = Double(text), (0...1).contains(number) else {
            throw .badValue(option.name, expected: "a number from 0 to 1")
        }
        return number
    }

    /// The language of `--lang`.
    func language() throws(UsageError) -> Language? {
        guard let text = self[.language] else { return nil }
        let language = Language(rawValue: text)
        guard [.japanese, .english].contains(language) else {
            throw .badValue(OptionSpecification.language.name, expected: "a language there is: ja, en")
        }
        return language
    }

    /// How to print, by `--format`.
    func format() throws(UsageError) -> OutputFormat {
        guard let text = self[.format] else { return .table }
        guard let format = OutputFormat(rawValue: text) else {
            throw .badValue(OptionSpecification.format.name, expected: "a format there is: table, json")
        }
        return format
    }

    /// The plugin directory.
    var plugins: String { self[.plugins] ?? "Plugins" }
    /// The state directory.
    var state: String { self[.state] ?? ".taiwa" }
}

/// How a command prints its result.
enum OutputFormat: String, Sendable {
    case table
    case json
}
