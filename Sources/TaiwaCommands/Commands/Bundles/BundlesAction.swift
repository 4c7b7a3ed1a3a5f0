/// Something that `taiwa bundles` does beside listing them; its options stand beside `--plugins` and `--format`.
protocol BundlesAction: CommandAction {
    func run(on console: Console) throws -> ExitCode
}
