import Bundles
import Dialogue

/// Another version of a bundle that has one: it knows the same, and calls itself something else.
enum SecondVersion {
    static func publish(of directory: BundleDirectory) throws {
        guard let loaded = try LoadedBundle(directory, catalog: .standard) else {
            throw WrongResult("\(directory.domain) has no version")
        }
        guard loaded.version == 1 else { return }
        let profile = BundleProfile(
            title: loaded.profile.title.mapValues { "\($0), second edition" }, languages: loaded.profile.languages,
            texts: [:], stages: loaded.profile.stages, answerThreshold: nil, offerThreshold: nil, closeness: nil)
        let bytes = try KnowledgeFile.bytes(of: loaded.knowledge, profile: profile)
        try GeneratedFleet.publish(bytes, as: 2, of: directory)
    }
}
