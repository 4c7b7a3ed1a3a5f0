import Bundles
import Foundation
import SystemCalls

/// The directories in which something may happen to bundles: the plugin directory, those in it, and those in these that are no bundle.
struct PluginPlaces {
    /// Keeps a system's watches on them, as far as it has some.
    private let watch: DirectoryWatch?
    private let root: String
    private var handles: [String: Int] = [:]
    private var paths: [Int: String] = [:]
    /// Why some directory is not watched.
    private(set) var failure: SystemError?

    init(root: String, watch: DirectoryWatch?) {
        self.root = root
        self.watch = watch
    }

    /// The directory of a change; `nil` for one that is watched no more.
    func path(of change: DirectoryWatch.Change) -> String? { paths[change.handle] }

    /// Forgets a directory that is gone.
    mutating func forget(_ handle: Int) {
        if let path = paths.removeValue(forKey: handle) { handles[path] = nil }
    }

    /// Watches the directories that are there now, and no others.
    ///
    /// - Returns: those that were not watched before; nobody was told of what happened in them.
    mutating func update() -> Set<String> {
        guard let watch, watch.descriptor != nil else { return [] }
        failure = nil
        var added: Set<String> = []
        var present: Set<String> = []
        // What is made in a directory before it is watched is found by looking once more.
        while true {
            let found = Self.directories(from: root)
            present = Set(found)
            let isNew = found.map { handles[$0] == nil && add($0, to: watch) }
            if !isNew.contains(true) { break }
            for (path, isNew) in zip(found, isNew) where isNew { added.insert(path) }
        }
        for (path, handle) in handles where !present.contains(path) {
            watch.remove(handle)
            forget(handle)
        }
        return added
    }

    private mutating func add(_ path: String, to watch: DirectoryWatch) -> Bool {
        do throws(SystemError) {
            let handle = try watch.add(path)
            // A directory that was renamed keeps its handle.
            forget(handle)
            handles[path] = handle
            paths[handle] = path
            return true
        } catch {
            // One that is gone again by now is none of those to watch.
            if !error.isNotFound { failure = error }
            return false
        }
    }

    private static func directories(from root: String) -> [String] {
        var found = [root]
        for outer in names(in: root) {
            let path = "\(root)/\(outer)"
            guard isDirectory(path) else { continue }
            found.append(path)
            if isBundle(path) { continue }
            found += names(in: path).map { "\(path)/\($0)" }.filter(isDirectory)
        }
        return found
    }

    private static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }
    }

    private static func isDirectory(_ path: String) -> Bool { (try? FileStanding.of(path))?.isDirectory == true }

    private static func isBundle(_ path: String) -> Bool {
        ["bundle.json", "answers.csv"].contains { (try? FileStanding.of("\(path)/\($0)")) != nil }
    }
}
