import Foundation
import TestSupport

/// Looks for planted values in what a program printed and wrote: as they were written, folded in width and case, and their
/// digits alone.
struct ValueSearch {
    /// One value of a message.
    struct Value: Hashable {
        let kind: String
        let written: String
        /// The index of the message.
        let message: Int
        let isPlain: Bool
    }

    /// Bytes that tell of a value.
    private struct Needle {
        let bytes: [UInt8]
        let value: Int
        /// Whether it is no part of a longer number.
        let isWholeNumber: Bool
        /// Whether it is the value with what stands around it in its message.
        var isInContext = false
    }

    private(set) var values: [Value] = []
    private var needles: [Needle] = []
    private var digitNeedles: [Needle] = []

    /// Short words and numbers are anywhere by chance: those are looked for with the characters around them.
    private static let shortest = 6
    /// Fewer digits are among the program's own figures by chance, and the digits of a value with letters are not the value.
    private static let fewestDigits = 8
    /// From so many digits on a number is not found in other digits by chance.
    private static let manyDigits = 10

    /// - Parameters:
    ///   - allowed: texts whose every part may be anywhere, such as the messages as `taiwa mask` prints them.
    init(_ messages: [GeneratedText], allowed: [Data]) {
        for (index, message) in messages.enumerated() { add(message, index) }
        let known = allowed.reduce(into: (folded: Set<Int>(), digits: Set<Int>())) { known, data in
            let text = Self.unique(data)
            known.folded.formUnion(Self.places(of: needles, in: text.folded))
            known.digits.formUnion(Self.places(of: digitNeedles, in: text.digits))
        }
        // A value that was let through in its own message may come out in any form.
        let passed = Set(known.folded.map { needles[$0] }.filter(\.isInContext).map(\.value))
        needles = needles.enumerated().filter { !known.folded.contains($0.offset) }.map(\.element)
            .filter { !passed.contains($0.value) }
        digitNeedles = digitNeedles.enumerated().filter { !known.digits.contains($0.offset) }.map(\.element)
            .filter { !passed.contains($0.value) }
    }

    private mutating func add(_ message: GeneratedText, _ index: Int) {
        let scalars = Array(message.text.onOneLine.unicodeScalars)
        for (span, value) in zip(message.spans, message.values) {
            let number = values.count
            values.append(
                Value(kind: value.kind, written: value.written, message: index, isPlain: !value.isDisguised))
            let around = max(0, span.start - 4)..<min(scalars.count, span.end + 4)
            let inContext = String(String.UnicodeScalarView(scalars[around]))
            for form in Set([value.written.onOneLine, value.plain, inContext].map(Self.folded)) {
                let bytes = Array(form.utf8)
                guard bytes.count >= Self.shortest else { continue }
                let isNumber = bytes.allSatisfy { (0x2E...0x39).contains($0) }
                needles.append(
                    Needle(
                        bytes: bytes, value: number, isWholeNumber: isNumber,
                        isInContext: form == Self.folded(inContext)))
            }
            let plain = Self.folded(value.plain)
            let digits = plain.utf8.filter { (0x30...0x39).contains($0) }
            guard digits.count >= Self.fewestDigits, !plain.contains(where: \.isLetter) else { continue }
            digitNeedles.append(
                Needle(bytes: digits, value: number, isWholeNumber: digits.count < Self.manyDigits))
        }
    }

    /// The values that are looked for in some form.
    var searched: [Value] { Set((needles + digitNeedles).map(\.value)).sorted().map { values[$0] } }

    /// The values that are in a text or file.
    func found(in data: Data) -> [Value] {
        let text = Self.unique(data)
        let found = Self.places(of: needles, in: text.folded).map { needles[$0].value }
        let digits = Self.places(of: digitNeedles, in: text.digits).map { digitNeedles[$0].value }
        return Set(found + digits).sorted().map { values[$0] }
    }

    static func folded(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping.lowercased() }

    /// Each line once, folded, and the numbers in them.
    private static func unique(_ data: Data) -> (folded: [UInt8], digits: [UInt8]) {
        var folded: [UInt8] = []
        var digits: [UInt8] = []
        for line in Set(data.split(separator: 0x0A)) {
            let text = Self.folded(String(decoding: line, as: UTF8.self))
            folded += text.utf8
            folded.append(0x0A)
            DigitRuns.append(of: text, to: &digits)
        }
        return (folded, digits)
    }

    /// The indices of the needles that are in a text.
    private static func places(of needles: [Needle], in text: [UInt8]) -> Set<Int> {
        func key(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.prefix(shortest).reduce(0) { $0 << 8 | UInt64($1) } }
        func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && (0x30...0x39).contains(text[index]) }
        let byKey = Dictionary(grouping: needles.indices) { key(needles[$0].bytes[...]) }
        let mask = (UInt64(1) << (8 * UInt64(shortest))) - 1
        // Most places begin no needle; this tells without a look into the dictionary.
        var begins = [Bool](repeating: false, count: 1 << 16)
        func hash(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }
        for key in byKey.keys { begins[hash(key)] = true }
        var found: Set<Int> = []
        var window: UInt64 = 0
        for (index, byte) in text.enumerated() {
            window = (window << 8 | UInt64(byte)) & mask
            guard index + 1 >= shortest, begins[hash(window)], let candidates = byKey[window] else { continue }
            let start = index + 1 - shortest
            for candidate in candidates where !found.contains(candidate) {
                let needle = needles[candidate]
                let end = start + needle.bytes.count
                guard end <= text.count, text[start..<end].elementsEqual(needle.bytes) else { continue }
                if needle.isWholeNumber, isDigit(start - 1) || isDigit(end) { continue }
                found.insert(candidate)
            }
        }
        return found
    }
}
