import Privacy
import Testing

struct SocialSecurityScannerTests {
    @Test(arguments: [
        ("123-45-6789", ["123-45-6789"]), ("my ssn is 123456789", ["123456789"]),
        ("1 2 3 - 4 5 - 6 7 8 9", ["1 2 3 - 4 5 - 6 7 8 9"]), ("ITIN 912-70-1234", ["912-70-1234"]),
        ("SSN 000-12-3456", ["000-12-3456"]), ("NI number QQ 12 34 56 C", ["QQ 12 34 56 C"]),
        ("AB123456C", ["AB123456C"]),
        ("ssn one two three four five six seven eight nine", ["one two three four five six seven eight nine"]),
        ("ソーシャルセキュリティナンバー 456-78-9012", ["456-78-9012"]),
    ])
    func `numbers in the ranges that are given out are found, others where they are announced`(
        text: String, values: [String]
    ) {
        #expect(PatternMasker().values(of: .ssn, in: text) == values)
    }

    @Test(arguments: [
        ("#", "123-45-6789"), ("my SSN is #", "123-45-6789"), ("my NI number is #", "AB 12 34 56 C"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .ssn, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "000-12-3456", "666-12-3456", "900-12-3456", "123-00-6789", "123-45-0000", "123-45-67890",
        "1123-45-6789", "part no. 123-45-6789", "123456789", "GB123456C", "AB123456E", "DA123456A",
    ])
    func `other ranges and numbers that nothing announces are none`(text: String) {
        #expect(PatternMasker().values(of: .ssn, in: text).isEmpty)
    }
}
