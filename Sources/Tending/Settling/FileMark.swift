package import SystemCalls

/// What tells a file from what it was a moment ago, without reading it.
package struct FileMark: Sendable, Hashable {
    package let size: Int
    /// In nanoseconds; a copy may set it to that of its original.
    package let modified: Int
    /// In nanoseconds; nobody can set it.
    package let changed: Int
    package let inode: UInt64

    package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    package init(_ standing: FileStanding) {
        self.init(
            size: standing.size, modified: standing.modified, changed: standing.changed, inode: standing.inode)
    }
}
