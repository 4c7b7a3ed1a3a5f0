import TestSupport
import Testing

struct PhoneNumbersTests {
    @Test func `telephone numbers of Japan come in every shape`() {
        var generator = PersonalInformationGenerator(seed: 1)
        let numbers = (0..<20_000).flatMap { _ in generator.text(kind: "phone", language: .japanese).values.map(\.plain)
        }
        let areas = Set(numbers.map { String($0.prefix { $0 != "-" }) })
        let shapes = [
            "03", "06", "04", "011", "0123", "0980", "01267", "050", "070", "080", "090", "0120", "0800", "0570",
            "0990",
        ]
        #expect(shapes.filter { !areas.contains($0) } == [])
        #expect(numbers.contains { $0.hasPrefix("+81") } && numbers.contains { $0.hasPrefix("(") })
        for number in numbers where number.hasPrefix("0") {
            #expect([10, 11].contains(number.filter(\.isNumber).count), "\(number)")
        }
    }
}
