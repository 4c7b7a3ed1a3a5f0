import Testing

extension Workspace {
    /// Trains the next version of a bundle, with an example more, and releases it.
    func addVersion(to bundle: String) throws {
        let example = bundle == "cafe" ? "is the terrace open,opening-hours\n" : "a wet compost heap,compost\n"
        try append(example, to: "Plugins/\(bundle)/examples.csv")
        try taiwa("train", bundle, "--quiet").expect(0)
    }

    /// Trains the next version of a bundle, which somebody has to approve.
    func addAwaitingVersion(to bundle: String) throws {
        let manifest = try text(of: "Plugins/\(bundle)/bundle.json")
        try write(
            manifest.with(#""format": 1, "approval": "manual","#, insteadOf: #""format": 1,"#),
            to: "Plugins/\(bundle)/bundle.json")
        try addVersion(to: bundle)
    }
}
