import Bundles
import Dialogue

/// Another version of a bundle that has one: it knows the same, and calls itself something else.
enum SecondVersion {
    static func publish(of directory: BundleDirectory) throws {
        guard let loaded = try LoadedBundle(directory, catalog: .standard) else {
            throw WrongResult("\(directory.domain) has no version")
        }
        guard loaded.version == 1 else { return }
        var profile = loaded.profile
        profile.title = profile.title.mapValues { "\($0), second edition" }
        let bytes = try KnowledgeFile.bytes(of: loaded.knowledge, profile: profile)
        try GeneratedFleet.publish(bytes, as: 2, of: directory)
    }
}
