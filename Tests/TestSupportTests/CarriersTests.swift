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
}
