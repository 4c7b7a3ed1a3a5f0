import Privacy
import StrictJSON

extension VersionDifference.Answers {
    /// An answer's row: its identifier and its language.
    private struct Key: Hashable {
        let id: String
        let language: String?
    }

    private static let columns = Sheet.Columns(
        required: ["id", "title", "answer"], optional: ["url", "category", "threshold", "lang"])

    init(from old: KeptSheets, to new: KeptSheets) throws(BundleError) {
        let before = try Self.rows(of: old)
        let after = try Self.rows(of: new)
        let known = Set(before.map(\.key.id))
        let present = Set(after.map(\.key.id))
        added = Self.unique(after.map(\.key.id).filter { !known.contains($0) })
        removed = Self.unique(before.map(\.key.id).filter { !present.contains($0) })
        let rows = Dictionary(before.map { ($0.key, $0.row) }) { first, _ in first }
        let keys = Set(after.map(\.key))
        for (key, row) in after where known.contains(key.id) {
            let columns = (Self.columns.required + Self.columns.optional).filter { $0 != "lang" }
                .filter { rows[key]?[$0] != row[$0] }
            guard !columns.isEmpty else { continue }
            changed.append(.init(id: key.id, language: key.language, columns: rows[key] == nil ? ["lang"] : columns))
        }
        for (key, _) in before where present.contains(key.id) && !keys.contains(key) {
            changed.append(.init(id: key.id, language: key.language, columns: ["lang"]))
        }
    }

    private static func rows(of sheets: KeptSheets) throws(BundleError) -> [(key: Key, row: Sheet.Row)] {
        let sheet = try sheets.sheet("answers.csv", columns)
        return try sheet.rows.map { (row) throws(BundleError) in
            (Key(id: try sheet.field("id", of: row), language: row["lang"]), row)
        }
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension VersionDifference.Rows {
    /// - Parameters:
    ///   - column: the column with the answer.
    init(of name: String, column: String, from old: KeptSheets, to new: KeptSheets) throws(BundleError) {
        let before = try Self.rows(of: old, name, column)
        let after = try Self.rows(of: new, name, column)
        let known = Set(before)
        let present = Set(after)
        added = after.filter { !known.contains($0) }
        removed = before.filter { !present.contains($0) }
    }

    private static func rows(
        of sheets: KeptSheets, _ name: String, _ column: String
    ) throws(BundleError) -> [VersionDifference.Row] {
        let manifest = try Manifest(path: sheets.path(of: "bundle.json"), bytes: sheets.files["bundle.json"] ?? [])
        let redactor = Redactor(policy: .masking(customOf: [manifest.profile.privacy]))
        let sheet = try sheets.sheet(name, Sheet.Columns(required: ["text", column], fewestRows: 0))
        return try sheet.rows.map { (row) throws(BundleError) in
            VersionDifference.Row(
                text: redactor.redact(Utterance(try sheet.field("text", of: row))).string,
                answer: try sheet.field(column, of: row))
        }
    }
}

extension VersionDifference {
    static func settings(from old: KeptSheets, to new: KeptSheets) throws(BundleError) -> [Setting] {
        let before = try leaves(of: old)
        let after = try leaves(of: new)
        return Set(before.keys).union(after.keys).sorted().compactMap { name in
            before[name] == after[name] ? nil : Setting(name: name, old: before[name], new: after[name])
        }
    }

    /// The settings of a manifest by their paths, each as JSON.
    private static func leaves(of sheets: KeptSheets) throws(BundleError) -> [String: String] {
        let root: JSONValue
        do {
            root = try JSONReader.read(sheets.files["bundle.json"] ?? [])
        } catch {
            throw BundleError(path: sheets.path(of: "bundle.json"), line: error.line, .syntax(error.description))
        }
        var leaves: [String: String] = [:]
        func collect(_ value: JSONValue, at path: String) {
            if case .object(let members) = value.content {
                for member in members {
                    collect(member.value, at: path.isEmpty ? member.name : "\(path).\(member.name)")
                }
                return
            }
            var writer = JSONWriter()
            writer.value(value)
            leaves[path] = String(decoding: writer.bytes, as: UTF8.self)
        }
        collect(root, at: "")
        return leaves
    }
}

extension KeptSheets {
    fileprivate func sheet(_ name: String, _ columns: Sheet.Columns) throws(BundleError) -> Sheet {
        try Sheet(path: path(of: name), bytes: files[name] ?? [], columns: columns)
    }
}
