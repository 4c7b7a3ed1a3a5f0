import SystemCalls

/// Reads a bundle's text files whole, within a limit.
package enum BundleFile {
    /// The most bytes of a sheet or manifest that are read.
    package static let mostBytes = 64 << 20

    /// The bytes of a file of a bundle: a plain file with one name, reached without any symbolic link from `root` on.
    ///
    /// - Parameters:
    ///   - root: a directory above it; by default that in which the file's bundle lies.
    /// - Throws: ``BundleError`` when it is missing, empty, not such a file, too large, or changes while it is read.
    package static func read(_ path: String, below root: String? = nil) throws(BundleError) -> [UInt8] {
        let place = BundlePath(path, below: root)
        let file: PlainFile
        do throws(SystemError) {
            file = try DirectoryHandle(path: place.root).file(place.name)
        } catch {
            throw BundleError(path: path, error)
        }
        return try content(of: file, path: path)
    }

    /// The bytes of a file that somebody named, wherever it lies: symbolic links are followed.
    ///
    /// - Throws: ``BundleError`` when it is missing, empty, no plain file, too large, or changes while it is read.
    package static func read(named path: String) throws(BundleError) -> [UInt8] {
        let file: PlainFile
        do throws(SystemError) {
            file = try PlainFile(path: path)
        } catch {
            throw BundleError(path: path, error)
        }
        return try content(of: file, path: path)
    }

    private static func content(of file: borrowing PlainFile, path: String) throws(BundleError) -> [UInt8] {
        guard file.size > 0 else { throw BundleError(path: path, .empty) }
        guard file.size <= mostBytes else {
            throw BundleError(path: path, .tooLarge(bytes: file.size, limit: mostBytes))
        }
        do throws(SystemError) {
            return try file.read(most: mostBytes)
        } catch {
            throw BundleError(path: path, error)
        }
    }
}
