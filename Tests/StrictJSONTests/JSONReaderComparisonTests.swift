import Foundation
import StrictJSON
import TestSupport
import Testing

/// What is read, beside what Foundation reads.
struct JSONReaderComparisonTests {
    /// Whether a value is what Foundation made of the same text.
    private static func isSame(_ value: JSONValue, as other: Any) -> Bool {
        switch value.content {
        case .null: return other is NSNull
        case .bool(let bool): return other as? Bool == bool
        case .integer(let integer): return other as? Int == integer
        case .number(let number):
            // Foundation on Linux goes by way of a decimal number, which rounds once more.
            return (other as? NSNumber).map { abs($0.doubleValue - number) <= abs(number) * 1e-14 } ?? false
        case .string(let string): return (other as? String).map { Array($0.utf8) == Array(string.utf8) } ?? false
        case .array(let elements):
            guard let others = other as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy(isSame)
        case .object(let members):
            guard let others = other as? [String: Any] else { return false }
            // Names that differ only as bytes are one name to a dictionary.
            guard Set(members.map(\.name)).count == members.count else { return true }
            return others.count == members.count
                && members.allSatisfy { member in others[member.name].map { isSame(member.value, as: $0) } ?? false }
        }
    }

    /// Reads a text that may be no JSON; whether it is. What is accepted, Foundation must read alike.
    private static func isAccepted(_ bytes: [UInt8], seed: UInt64) -> Bool {
        let value = try? JSONReader.read(bytes)
        if let wire = try? JSONReader.read(bytes, .wire), wire != value {
            Issue.record("seed \(seed): another value on the wire: \(bytes)")
        }
        guard let value else { return false }
        let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        if other.map({ isSame(value, as: $0) }) != true {
            Issue.record("seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
        return true
    }

    @Test(arguments: 0..<1_000)
    func `random values are read as Foundation reads them`(seed: UInt64) {
        var writer = RandomJSON(seed: seed)
        let text = writer.text()
        #expect(Self.isAccepted(Array(text.utf8), seed: seed), "seed \(seed): \(text)")
    }

    @Test(arguments: 0..<200)
    func `what is accepted of a damaged text, Foundation reads alike`(seed: UInt64) {
        var writer = RandomJSON(seed: seed)
        var accepted = 0
        for _ in 0..<100 {
            var bytes = Array(writer.text().utf8)
            for _ in 0..<Int.random(in: 1...3, using: &writer.random) { Self.damage(&bytes, &writer.random) }
            if Self.isAccepted(bytes, seed: seed) { accepted += 1 }
        }
        #expect(accepted > 0, "seed \(seed)")
    }

    private static let marks = Array("{}[]\",:0-.eE\\u \ntfn\0a19d8\u{1}\u{80}\u{3042}".utf8) + [0xFF, 0xC0, 0xED]

    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard let offset = bytes.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[offset] = marks.randomElement(using: &random)!
        case 1: bytes.insert(marks.randomElement(using: &random)!, at: offset)
        case 2: bytes.remove(at: offset)
        default:
            let part = bytes[offset..<min(bytes.count, offset + Int.random(in: 1...8, using: &random))]
            bytes.insert(contentsOf: part, at: bytes.indices.randomElement(using: &random)!)
        }
    }

    @Test(arguments: 0..<100)
    func `what is accepted of random bytes, Foundation reads alike`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<1_000 {
            let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? Self.marks.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
            }
            if Self.isAccepted(bytes, seed: seed) { accepted += 1 }
        }
        #expect(accepted > 0, "seed \(seed)")
    }

    @Test(arguments: 0..<50)
    func `bytes without any order never stop the reader`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            do throws(JSONSyntaxError) {
                _ = try JSONReader.read(bytes, .wire)
            } catch {
                #expect((0...bytes.count).contains(error.offset) && error.line > 0, "seed \(seed): \(bytes)")
            }
        }
    }
}
