import TestSupport
import Testing

struct CarriersTests {
    @Test(arguments: GeneratedLanguage.allCases)
    func `every kind has eight sentences or more, and there are sixty clean ones`(language: GeneratedLanguage) {
        for kind in PersonalInformationGenerator.kinds {
            let carriers = Carriers.of(kind, in: language)
            #expect(Set(carriers).count >= 8, "\(kind)")
            #expect(carriers.allSatisfy { $0.contains("{\(kind)}") || $0.contains("{\(kind).") }, "\(kind)")
        }
        #expect(Set(Carriers.clean(in: language)).count >= 60)
    }

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

    @Test func `messages of every kind can be drawn a thousand times`() {
        var generator = PersonalInformationGenerator(seed: 2)
        for language in GeneratedLanguage.allCases {
            for kind in PersonalInformationGenerator.kinds {
                let texts = (0..<1000).map { _ in generator.text(kind: kind, language: language).text }
                #expect(Set(texts).count > 500, "\(kind)")
                #expect(texts.allSatisfy { !$0.contains("{") && !$0.contains("⏎") }, "\(kind)")
            }
        }
    }
}
