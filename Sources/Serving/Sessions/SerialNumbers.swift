import Foundation
import ModelFiles
import StrictJSON
package import SystemCalls

/// Numbers that never repeat, over all restarts and crashes: those of turns and of ratings.
///
/// A block of them is reserved on disk before any is given; the next start begins behind it. The next block is reserved
/// when half of one is used, by ``reserveAhead()``, never where a number is asked for. Where a block cannot be reserved, numbers go on
/// behind it: they could repeat only after a crash before storage comes back, and then nothing with them was ever written.
package final class SerialNumbers: Sendable {
    private let path: String
    private let block: Int
    private let volume: any StateVolume
    private let health: StorageHealth
    private let start: Int
    private let issued = Counter()
    private let reserved: Lock<Int>
    /// Whether the file was not what it should be; numbers then begin at a thousand times the Unix time in seconds, far
    /// beyond any that were given.
    package let wasDamaged: Bool

    /// Reads where the numbers of a file begin and reserves the first block.
    ///
    /// - Parameters:
    ///   - block: at a million numbers and 100,000 turns a second, one write in five seconds; 9 thousand million starts use
    ///     up what JSON's numbers can hold.
    ///   - time: the Unix time in seconds.
    /// - Throws: ``SystemError`` when the file is there and cannot be read.
    package init(
        path: String, block: Int = 1_000_000, volume: any StateVolume = DiskVolume(), health: StorageHealth, time: Int
    ) throws(SystemError) {
        self.path = path
        self.block = block
        self.volume = volume
        self.health = health
        let content = try volume.content(of: path)
        let known = content.map(Self.reservation) ?? 0
        wasDamaged = known == nil
        start = known ?? time * 1000
        reserved = Lock(start)
        reserveAhead()
    }

    private static func reservation(in content: [UInt8]) -> Int? {
        guard content.last == 0x0A, let object = CheckedLine.open(content.dropLast()),
            let number = (try? JSONReader.read(object))?["reserved"]?.number, number >= 0, number < 0x1p53
        else { return nil }
        return Int(number)
    }

    /// The next number, from 1 on.
    package func next() -> Int { start + issued.increment() }

    /// Reserves more when half a block or less is left; to be called now and then, off the path of requests.
    package func reserveAhead() {
        reserved.withLock { reserved in
            let used = start + issued.count
            guard reserved - used <= block / 2 else { return }
            var writer = JSONWriter()
            writer.beginObject()
            writer.name("reserved")
            writer.integer(used + block)
            writer.endObject()
            var line: [UInt8]? = CheckedLine.seal(writer.bytes)
            do throws(SystemError) {
                try volume.replace(path) {
                    defer { line = nil }
                    return line
                }
                reserved = used + block
                health.note(.numbers, nil)
            } catch {
                health.note(.numbers, error)
            }
        }
    }
}
