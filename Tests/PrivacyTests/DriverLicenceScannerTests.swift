import Privacy
import Testing

struct DriverLicenceScannerTests {
    @Test(arguments: [
        ("免許証番号は305012345678です", ["305012345678"]), ("運転免許証番号 3050 1234 5678", ["3050 1234 5678"]),
        ("309912345670が免許証番号です", ["309912345670"]), ("My driver's license is D1234567.", ["D1234567"]),
        ("my driver’s license number is F123-456-78-901-0", ["F123-456-78-901-0"]),
        ("licence MORGA657054SM9IJ checked", ["MORGA657054SM9IJ"]), ("CHEN9611110SJ6JE", ["CHEN9611110SJ6JE"]),
        ("DL number 12345678", ["12345678"]),
        ("M O R G A 6 5 7 0 5 4 S M 9 I J", ["M O R G A 6 5 7 0 5 4 S M 9 I J"]),
    ])
    func `numbers of licences are found where words announce them, British ones by their shape`(
        text: String, values: [String]
    ) {
        #expect(PatternMasker().values(of: .driverLicence, in: text) == values)
    }

    @Test(arguments: [
        ("免許証番号は#です", "305012345678"), ("my driver's license number is #", "D1234567"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .driverLicence, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "305012345678です", "免許証の更新は2025年3月4日まで", "免許証は2024-01-15に更新", "my license expires on 12/05/2025",
        "driving licence test 12345", "license plate number costs 4000 yen", "免許の更新に3000円",
    ])
    func `dates, fees and numbers that nothing announces are none`(text: String) {
        #expect(PatternMasker().values(of: .driverLicence, in: text).isEmpty)
    }
}
