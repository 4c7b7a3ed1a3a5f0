import Foundation
import SystemCalls
import TestSupport
import Testing

struct FileWritersTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    #if os(Linux)
        @Test func `a file has a writer as long as one has it open`() throws {
            let path = try directory.write("text", to: "file")
            // A program that another test is just starting has all files of this one open for a moment.
            #expect(eventually { !FileWriters.areThere(for: path) })
            let file = fopen(path, "ae")
            #expect(FileWriters.areThere(for: path))
            fclose(file)
            #expect(eventually { !FileWriters.areThere(for: path) })
        }

        @Test func `writers that come while it is asked are not harmed and harm nobody`() async throws {
            await #expect(processExitsWith: .success) {
                let directory = try TemporaryDirectory()
                let path = try directory.write("text", to: "file")
                let isDone = Lock(false)
                let writer = WorkerThread.start(name: "writer") {
                    for _ in 0..<3000 {
                        let number = open(path, O_WRONLY | O_APPEND)
                        precondition(number >= 0)
                        close(number)
                    }
                    isDone.withLock { $0 = true }
                }
                while !isDone.withLock({ $0 }) { _ = FileWriters.areThere(for: path) }
                writer.join()
                #expect(!FileWriters.areThere(for: path))
            }
        }
    #endif

    @Test func `readers, links and files that are not there have none`() throws {
        let path = try directory.write("text", to: "file")
        let reader = fopen(path, "r")
        defer { fclose(reader) }
        symlink(path, "\(directory.path)/link")
        for name in ["file", "link", "missing"] {
            #expect(eventually { !FileWriters.areThere(for: "\(directory.path)/\(name)") })
        }
    }
}
