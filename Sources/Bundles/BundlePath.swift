/// A file's path, cut where the names begin that a tenant may have chosen.
package struct BundlePath: Sendable, Equatable {
    /// A directory that the operator named; it may be reached through symbolic links.
    package let root: String
    /// The rest; it may not.
    package let name: String

    /// Cuts a path at a directory above it, or else before the directory of the file's bundle: `shop/answers.csv`,
    /// `shop/versions/3/model.taiwa`, `shop/versions/3/sheets/exam.csv`.
    package init(_ path: String, below root: String?) {
        if let root, path.hasPrefix("\(root)/") {
            self.root = root
            name = String(path.dropFirst(root.count + 1))
            return
        }
        let names = path.split(separator: "/")
        let inside = names.indices.dropLast(2).suffix(2).last { names[$0] == "versions" && Int(names[$0 + 1]) != nil }
        var start = max(0, (inside ?? names.count - 1) - 1)
        // `./answers.csv` and `../answers.csv` say where the operator stands.
        if let last = names.dropLast().lastIndex(where: { $0 == "." || $0 == ".." }) { start = max(start, last + 1) }
        let front = names[..<start].joined(separator: "/")
        self.root = path.hasPrefix("/") ? "/\(front)" : front.isEmpty ? "." : front
        name = names[start...].joined(separator: "/")
    }
}
