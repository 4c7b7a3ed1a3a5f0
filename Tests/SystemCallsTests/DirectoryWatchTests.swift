#if os(Linux)
    import Foundation
    import SystemCalls
    import TestSupport
    import Testing

    struct DirectoryWatchTests {
        private typealias Change = DirectoryWatch.Change
        private let directory: TemporaryDirectory

        init() throws { directory = try TemporaryDirectory() }

        @Test func `a file that is written is told from its first byte to its closing`() throws {
            let watch = try DirectoryWatch()
            let handle = try watch.add(directory.path)
            #expect(watch.take() == DirectoryWatch.Changes())
            let file = fopen("\(directory.path)/a.csv", "we")
            fputs("x", file)
            fflush(file)
            let opened = watch.take()
            fclose(file)
            #expect(
                opened.changes == [
                    Change(handle: handle, name: "a.csv", kind: .created),
                    Change(handle: handle, name: "a.csv", kind: .written),
                ])
            // A program that another test is just starting has the file open for a moment.
            var closed: [Change] = []
            #expect(
                eventually {
                    closed += watch.take().changes
                    return !closed.isEmpty
                })
            #expect(closed == [Change(handle: handle, name: "a.csv", kind: .closed)])
            #expect(!opened.wereLost)
        }

        @Test func `renaming over a file is one change`() throws {
            let watch = try DirectoryWatch()
            try AtomicFile.replace("\(directory.path)/release.json", with: [1])
            let handle = try watch.add(directory.path)
            try AtomicFile.replace("\(directory.path)/release.json", with: [2])
            // A program that another test is just starting may close a temporary file later.
            func changes() -> [Change] { watch.take().changes.filter { $0.kind != .closed } }
            #expect(changes().last == Change(handle: handle, name: "release.json", kind: .movedIn))
            unlink("\(directory.path)/release.json")
            #expect(changes() == [Change(handle: handle, name: "release.json", kind: .removed)])
        }

        @Test func `a directory's names are told apart from those of another, and not those below`() throws {
            let watch = try DirectoryWatch()
            try directory.write("", to: "a/inner/file")
            try directory.write("", to: "b/file")
            let (a, b) = (try watch.add("\(directory.path)/a"), try watch.add("\(directory.path)/b"))
            #expect(a != b)
            #expect(try watch.add("\(directory.path)/a") == a)
            unlink("\(directory.path)/a/inner/file")
            unlink("\(directory.path)/b/file")
            rmdir("\(directory.path)/a/inner")
            #expect(
                watch.take().changes == [
                    Change(handle: b, name: "file", kind: .removed), Change(handle: a, name: "inner", kind: .removed),
                ])
        }

        @Test(arguments: [true, false])
        func `a directory that goes takes its handle with it`(isMoved: Bool) throws {
            let watch = try DirectoryWatch()
            try directory.write("", to: "a/file")
            let handle = try watch.add("\(directory.path)/a")
            if isMoved {
                rename("\(directory.path)/a", "\(directory.path)/b")
            } else {
                try FileManager.default.removeItem(atPath: "\(directory.path)/a")
            }
            #expect(watch.take().changes.last == Change(handle: handle, name: nil, kind: .ended))
            watch.remove(handle)
        }

        @Test func `what cannot be watched is an error that names it`() throws {
            let watch = try DirectoryWatch()
            let file = try directory.write("", to: "file")
            let link = "\(directory.path)/link"
            symlink(directory.path, link)
            for path in [file, link, "\(directory.path)/missing"] {
                do throws(SystemError) {
                    _ = try watch.add(path)
                    Issue.record("\(path) is watched")
                } catch {
                    #expect(error.path == path)
                }
            }
        }

        @Test func `more than the kernel keeps is told as lost`() throws {
            let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
            let most = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
            let watch = try DirectoryWatch()
            _ = try watch.add(directory.path)
            for _ in 0...most / 2 {
                mkdir("\(directory.path)/a", 0o700)
                rmdir("\(directory.path)/a")
            }
            #expect(watch.take().wereLost)
            #expect(watch.take() == DirectoryWatch.Changes())
        }

        @Test func `a poller tells when there is something to take`() throws {
            let watch = try DirectoryWatch()
            let poller = try Poller()
            _ = try watch.add(directory.path)
            try poller.add(try #require(watch.descriptor), token: 5, .reads)
            var events: [Poller.Event] = []
            try poller.wait(milliseconds: 0, into: &events)
            #expect(events.isEmpty)
            try directory.write("", to: "file")
            try poller.wait(milliseconds: 10_000, into: &events)
            #expect(events.map(\.token) == [5])
            _ = watch.take()
        }
    }
#endif
