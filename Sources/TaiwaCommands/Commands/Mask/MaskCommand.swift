import Privacy

/// `taiwa mask`: a filter that puts placeholders in the place of personal information.
struct MaskCommand: Command {
    static let specification = CommandSpecification(
        name: "mask", summary: "replace personal information in a file or standard input", operand: "[FILE …]",
        arity: .any, options: [.fields, .maskFormat, .check, .bundle, .plugins, .quiet],
        discussion: [
            "Reads standard input without FILE, or for -, and prints each line as it comes. A value has the same number",
            "throughout. What was found, by kind, is said on standard error.",
            "",
            "--format json prints {\"text\", \"spans\"} a line; of a span kind, start and end in Unicode scalars of the",
            "original, utf8_start and utf8_end in bytes, and the placeholder. With --fields it prints an object a field,",
            "which names its field and line too; without, every line stays as it is but for the fields.",
            "",
            "Text that is not UTF-8 is repaired; in JSON it is an error. Exit code 1: --check found something.",
        ])

    private let paths: [String]
    private let fields: JSONFields?
    private let form: LineMasking.Form
    private let masking: BundleMasking
    private let isQuiet: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        paths = arguments.operands
        fields = try Self.fields(of: arguments)
        masking = try BundleMasking(arguments, command: Self.specification.name)
        isQuiet = arguments.has(.quiet)
        let printsSpans = try Self.printsSpans(arguments)
        guard arguments.has(.check) else {
            form = printsSpans ? .spans : .text
            return
        }
        if printsSpans { throw .conflict("--check", with: "--format json", command: Self.specification.name) }
        form = .places
    }

    private static func fields(of arguments: ParsedArguments) throws(UsageError) -> JSONFields? {
        guard let list = arguments[.fields] else { return nil }
        guard let fields = JSONFields(list) else {
            throw .badValue(
                OptionSpecification.fields.name, expected: "a list of different names, such as text,comment")
        }
        return fields
    }

    private static func printsSpans(_ arguments: ParsedArguments) throws(UsageError) -> Bool {
        switch arguments[.maskFormat] {
        case nil, "text": return false
        case "json": return true
        case _?:
            throw .badValue(OptionSpecification.maskFormat.name, expected: "a format there is: text, json")
        }
    }

    func run(on console: Console) throws -> ExitCode {
        var masking = LineMasking(redactor: try self.masking.redactor(), form: form, fields: fields)
        for path in paths.isEmpty ? ["-"] : paths {
            var lines = try ByteLines(path: path)
            do {
                while let line = try lines.next() {
                    try masking.mask(line, of: lines.name)
                    if !lines.hasNext() { try console.write(masking.takeOutput()) }
                }
            } catch {
                try console.write(masking.takeOutput())
                throw error
            }
            try console.write(masking.takeOutput())
        }
        if !isQuiet { for line in masking.tally.report { console.note(line) } }
        if masking.tally.lines > 0, let fields = masking.fields, let field = fields.unseen.first {
            throw fields.error(onMissing: field, in: paths.isEmpty ? "<stdin>" : paths.joined(separator: ", "))
        }
        return form == .places && !masking.tally.isEmpty ? .barNotMet : .good
    }
}
