import Bundles
import Dialogue
import TextAnalysis

/// The bundles that a command is about: those named, or all.
struct BundleSelection {
    let bundles: [BundleDirectory]
    /// Directories that cannot be a bundle; empty where bundles were named.
    let problems: [BundleError]

    /// - Throws: ``BundleError`` when the directory is not there, ``UnknownBundleError`` for a name that is not there.
    init(plugins: String, names: [String]) throws {
        let contents = try PluginDirectory(path: plugins).contents()
        guard !names.isEmpty else {
            bundles = contents.bundles
            problems = contents.problems
            return
        }
        var wanted: [String] = []
        for name in names.map({ $0.hasSuffix("/") ? String($0.dropLast()) : $0 }) where !wanted.contains(name) {
            wanted.append(name)
        }
        bundles = try wanted.map { name in
            guard let bundle = contents.bundles.first(where: { $0.domain.rawValue == name || $0.path == name }) else {
                if let problem = contents.problems.first(where: { $0.path.hasPrefix("\(plugins)/\(name)") }) {
                    throw problem
                }
                throw UnknownBundleError(
                    name: name, plugins: plugins, known: contents.bundles.map(\.domain.rawValue))
            }
            return bundle
        }
        problems = []
    }
}

/// A bundle was named that is not there.
struct UnknownBundleError: Error, CustomStringConvertible {
    let name: String
    let plugins: String
    let known: [String]

    var description: String {
        "unknown bundle\(NearestName.mention(of: name, among: known)); in \(plugins) there are: \(known.joined(separator: ", "))"
    }
}
