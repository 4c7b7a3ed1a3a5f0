import TextAnalysis

/// `taiwa init`: makes a new bundle to be overwritten, which trains and answers as it is.
struct InitCommand: Command {
    static let specification = CommandSpecification(
        name: "init", summary: "make a new bundle of example sheets that trains and answers at once", operand: "NAME",
        arity: .one, options: [.bundleLanguage, .plugins],
        discussion: [
            "NAME is the new directory below the plugin directory: support, or acme/support for the tenant acme.",
            "Lower-case letters, digits, - and _, a letter or digit first. Nothing that is there is overwritten.",
        ])

    private let name: BundleName
    private let plugins: String
    private let language: Language?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        name = try BundleName(arguments.operands[0])
        plugins = arguments.plugins
        language = try arguments.language()
    }

    func run(on console: Console) throws -> ExitCode {
        let language = language ?? (console.speaksJapanese ? .japanese : .english)
        let bundle = NewBundle(name, in: plugins)
        try bundle.make(from: .template(in: language, name: name))
        let isJapanese = language == .japanese
        try console.print(
            isJapanese
                ? "\(bundle.path) を作りました。まず中の README.md をお読みください。次のコマンド:"
                : "Made \(bundle.path). Read README.md in it first. What to type next:")
        let place = plugins == "Plugins" ? "" : " --plugins \(Self.word(plugins))"
        let commands = [
            ("taiwa validate \(name)\(place)", isJapanese ? "シートを点検する" : "look for mistakes in the sheets"),
            ("taiwa train \(name)\(place)", isJapanese ? "学習して公開する" : "learn the sheets and release"),
            ("taiwa chat --domain \(name)\(place)", isJapanese ? "話してみる" : "talk with it"),
        ]
        let width = commands.map(\.0.count).max() ?? 0
        for (command, purpose) in commands {
            try console.print("  \(command)\(String(repeating: " ", count: width - command.count))  \(purpose)")
        }
        return .good
    }

    /// A path as a shell reads it.
    private static func word(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x2D...0x39).contains(byte) || byte == 0x5F
        }
        return isPlain
            ? path : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
