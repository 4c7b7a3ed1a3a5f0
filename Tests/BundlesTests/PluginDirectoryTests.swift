import Bundles
import Dialogue
import Foundation
import TestSupport
import Testing

struct PluginDirectoryTests {
    private func contents(_ files: [String]) throws -> (directory: TemporaryDirectory, PluginDirectory.Contents) {
        let directory = try TemporaryDirectory()
        for file in files { try directory.write("{}", to: file) }
        return (directory, try PluginDirectory(path: directory.path).contents())
    }

    @Test(arguments: [
        (["shop/bundle.json", "bank/bundle.json"], ["bank", "shop"]),
        (["acme/shop/bundle.json", "acme/bank/bundle.json", "acme.md"], ["acme/bank", "acme/shop"]),
        (["shop/bundle.json", "acme/support/bundle.json"], ["acme/support", "shop"]),
        ([".git/bundle.json", ".hidden/shop/bundle.json", "acme/.shop/bundle.json", "shop/bundle.json"], ["shop"]),
        (["bundle.json", "answers.csv", "README.md", "shop/bundle.json"], ["shop"]),
        (["notes/readme.txt", "empty/deeper/still/bundle.json"], []),
        (["shop/bundle.json", "shop/inner/bundle.json"], ["shop"]),
        (["a-b_9/bundle.json"], ["a-b_9"]), ([], []),
    ])
    func `bundles are directories with a manifest, at most one tenant deep`(files: [String], names: [String]) throws {
        let (directory, contents) = try contents(files)
        #expect(contents.bundles.map(\.domain.rawValue) == names)
        #expect(contents.bundles.map(\.path) == names.map { "\(directory.path)/\($0)" })
        #expect(contents.problems.isEmpty)
    }

    @Test(arguments: ["shop", "acme/shop"])
    func `sheets without a manifest are a bundle whose manifest was forgotten`(name: String) throws {
        let (directory, contents) = try contents(["\(name)/answers.csv", "bank/bundle.json"])
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank"])
        #expect(contents.problems.map(\.description) == ["\(directory.path)/\(name)/bundle.json: the file is missing"])
    }

    @Test(arguments: [
        "My Shop", "SHOP", "お店", "shop.old", "shop!", "a b/shop", "acme/Shop", String(repeating: "x", count: 65),
    ])
    func `a directory with an impossible name is told of and left out`(name: String) throws {
        let (directory, contents) = try contents(["\(name)/bundle.json", "bank/bundle.json"])
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank"])
        #expect(
            contents.problems.map(\.description) == [
                "\(directory.path)/\(name): '\(name)' cannot be a bundle's name: "
                    + "use lower-case letters, digits, '-' and '_', at most 64"
            ])
    }

    @Test func `the plugin directory may be reached through a link, a bundle not`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("{}", to: "elsewhere/bundle.json")
        try directory.write("{}", to: "Plugins/bank/bundle.json")
        for (name, target) in [("Plugins/shop", "../elsewhere"), ("link", "Plugins")] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(directory.path)/\(name)", withDestinationPath: target)
        }
        let contents = try PluginDirectory(path: "\(directory.path)/link").contents()
        #expect(contents.bundles.map(\.domain.rawValue) == ["bank"])
        #expect(contents.problems.map(\.path) == ["\(directory.path)/link/shop"])
        #expect(contents.problems.map(\.problem) == [.symbolicLink])
        #expect(contents.refused.keys.map(\.rawValue) == ["shop"])
    }

    @Test(arguments: ["nowhere", "a-file"])
    func `a plugin directory that is not there is an error that names it`(name: String) throws {
        let directory = try TemporaryDirectory()
        try directory.write("x", to: "a-file")
        let path = "\(directory.path)/\(name)"
        let error = try #require(throws: BundleError.self) { try PluginDirectory(path: path).contents() }
        #expect(isClearSentence(error.description, naming: path))
    }
}
