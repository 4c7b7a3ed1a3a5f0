import Bundles
import Dialogue
import Foundation
import ModelFiles
import TestSupport

/// A bundle of made-up versions: each has a sound model file of its own and a lineage, and knows nothing.
struct VersionedBundle {
    let files: TemporaryDirectory
    let directory: BundleDirectory

    init() throws {
        files = try TemporaryDirectory()
        try SampleBundle.english.write(to: files, as: "shop")
        directory = BundleDirectory(domain: DomainName(rawValue: "shop"), path: "\(files.path)/shop")
    }

    /// With versions from 1 on, the last of which is released and the one before the previous.
    init(released count: Int) throws {
        try self.init()
        for number in 1...count {
            try add(number)
            _ = try releaser(by: Release.automatic).approve(number)
        }
    }

    /// Writes a version as a trainer does; what the trainer notes is not noted.
    ///
    /// - Returns: the SHA-256 of its model.
    @discardableResult
    func add(_ number: Int, isPassed: Bool = true, sha256: String? = nil, by: String? = "trainer") throws -> String {
        var model = SectionFileWriter()
        try model.add("profile", json: ["version": number])
        let bytes = model.finished()
        let digest = SHA256.hexadecimal(of: bytes)
        try files.write(bytes, to: "shop/versions/\(number)/model.taiwa")
        var inputs: [String: String] = [:]
        for name in BundleDirectory.inputNames {
            let sheet = try BundleFile.read("\(directory.path)/\(name)")
            inputs[name] = SHA256.hexadecimal(of: sheet)
            try files.write(sheet, to: "shop/versions/\(number)/sheets/\(name)")
        }
        var lineage = Lineage(
            run: "r_\(number)", seed: 1, inputs: inputs, isPassed: isPassed, startedAt: "2026-11-21T01:00:00Z",
            trainedAt: "2026-11-21T01:00:0\(number % 10)Z", seconds: 1, metrics: ["accuracy": Double(number) / 10])
        lineage.version = number
        lineage.modelSHA256 = sha256 ?? digest
        lineage.by = by
        try files.write(Array(try JSONEncoder().encode(lineage)), to: "shop/versions/\(number)/lineage.json")
        return digest
    }

    func releaser(by: String = "mika") -> Releaser { Releaser(directory, by: by) }

    /// What is released.
    func release() throws -> Release? { try Release(path: directory.releasePath) }

    /// The history as `version action` words.
    var history: [String] {
        VersionShelf(directory).history().map { "\($0.version) \($0.action.rawValue)" }
    }

    /// The states of all versions, by number.
    func states() throws -> [Int: VersionState] {
        Dictionary(uniqueKeysWithValues: try VersionShelf(directory).records().map { ($0.number, $0.state) })
    }

    /// Every file of the bundle with its bytes, but for the lock.
    func contents() throws -> [String: Data] {
        guard let names = FileManager.default.enumerator(atPath: directory.path) else { return [:] }
        var contents: [String: Data] = [:]
        for case let name as String in names where !name.hasSuffix(".lock") {
            contents[name] = FileManager.default.contents(atPath: "\(directory.path)/\(name)")
        }
        return contents
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(directory.path)/\(name)") }

    /// Cuts a file to some bytes.
    func cut(_ name: String, to count: Int) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/\(name)"))
        try files.write(Array(bytes.prefix(count)), to: "shop/\(name)")
    }
}
