import Foundation
import StrictJSON

/// A JSON object of the configuration with the names it may have.
struct NoticeObject {
    private let value: JSONValue

    /// - Throws: ``NoticeConfigurationError`` when it is no object or has a member that is not known.
    init(_ value: JSONValue, _ name: String, members known: [String]) throws(NoticeConfigurationError) {
        guard case .object(let members) = value.content else {
            throw NoticeConfigurationError(name, at: value.line, .expected("an object"))
        }
        for member in members where !known.contains(member.name) {
            throw NoticeConfigurationError(member.name, at: member.line, .unknownName(known: known))
        }
        self.value = value
    }

    subscript(name: String) -> JSONValue? { value[name] }

    func wrong(_ name: String, _ expectation: String) -> NoticeConfigurationError {
        NoticeConfigurationError(name, at: (value[name] ?? value).line, .expected(expectation))
    }

    func bool(_ name: String, _ target: inout Bool) throws(NoticeConfigurationError) {
        guard let member = value[name] else { return }
        guard case .bool(let truth) = member.content else { throw wrong(name, "true or false") }
        target = truth
    }

    func number(_ name: String, in range: ClosedRange<Int>, _ target: inout Int) throws(NoticeConfigurationError) {
        guard let member = value[name] else { return }
        guard case .integer(let number) = member.content, range.contains(number) else {
            throw wrong(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        target = number
    }

    func fraction(
        _ name: String, in range: ClosedRange<Double>, _ target: inout Double
    ) throws(NoticeConfigurationError) {
        guard let member = value[name] else { return }
        guard let number = member.number, range.contains(number) else {
            throw wrong(name, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        target = number
    }

    func string(_ name: String, _ expectation: String) throws(NoticeConfigurationError) -> String? {
        guard let member = value[name] else { return nil }
        guard case .string(let text) = member.content, !text.isEmpty, !text.utf8.contains(0) else {
            throw wrong(name, expectation)
        }
        return text
    }

    /// Reads `"22:30"` as minutes since midnight.
    func timeOfDay(_ name: String) throws(NoticeConfigurationError) -> Int? {
        let expectation = "a time of day such as \"22:30\""
        guard let text = try string(name, expectation) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { throw wrong(name, expectation) }
        return hour * 60 + minute
    }

    /// Reads a name of the tz database.
    func zone(_ name: String) throws(NoticeConfigurationError) -> TimeZone {
        let expectation = "a time zone such as \"Asia/Tokyo\""
        guard let text = try string(name, expectation) else { return .gmt }
        guard let zone = TimeZone(identifier: text) else { throw wrong(name, expectation) }
        return zone
    }
}
