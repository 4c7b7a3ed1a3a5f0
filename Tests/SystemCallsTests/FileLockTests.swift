import Foundation
import SystemCalls
import TestSupport
import Testing

struct FileLockTests {
    private let directory: TemporaryDirectory
    private var path: String { "\(directory.path)/lock" }

    init() throws { directory = try TemporaryDirectory() }

    @Test func `additions made under the lock are all there`() throws {
        let file = try directory.write("0", to: "number")
        let failures = Lock(0)
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<50 {
                do {
                    let lock = try FileLock(path)
                    let number = Int(try String(contentsOfFile: file, encoding: .utf8)) ?? 0
                    try "\(number + 1)".write(toFile: file, atomically: false, encoding: .utf8)
                    _ = consume lock
                } catch {
                    failures.withLock { $0 += 1 }
                }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "200")
    }

    @Test func `the lock's file is its owner's only, and stays`() throws {
        _ = try FileLock(path)
        #expect(try FileStanding.of(path).mode == 0o600)
        _ = try FileLock(path)
    }

    @Test func `a symbolic link is not followed`() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "\(directory.path)/elsewhere")
        #expect(throws: SystemError.self) { _ = try FileLock(path) }
        #expect(!FileManager.default.fileExists(atPath: "\(directory.path)/elsewhere"))
    }
}
