import SystemCalls

/// Names of one directory that stay apart on every file system, whatever it makes of case and Unicode forms.
struct DistinctNames {
    private var names: [String: String] = [:]

    /// Adds a name, unless there is one it could be taken for.
    mutating func insert(_ entry: DirectoryEntry) -> BundleError.Problem? {
        guard let name = entry.name else { return .nameNotUTF8 }
        // Upper case first, for letters whose upper case is two: ß is SS. Equal strings are canonically equivalent.
        if let other = names.updateValue(name, forKey: name.uppercased().lowercased()) {
            return .collidingNames(with: other)
        }
        return nil
    }
}
