import SystemCalls
import TestSupport
import Testing

struct SharedFileLockTests {
    @Test func `many share it, and one holds it alone when there is no other`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/lock"
        let first = try SharedFileLock(path)
        #expect(try first.takeAlone())
        try first.share()
        do {
            let second = try SharedFileLock(path)
            #expect(try !first.takeAlone())
            #expect(try !second.takeAlone())
        }
        // A program that another test is just starting has the second's file open for a moment.
        #expect(try eventually { try first.takeAlone() })
        #expect(try FileLock.take(path) == nil)
    }
}
