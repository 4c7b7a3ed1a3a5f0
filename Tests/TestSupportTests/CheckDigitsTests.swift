import TestSupport
import Testing

struct CheckDigitsTests {
    @Test(arguments: ["4111111111111111", "5555555555554444", "378282246310005", "30569309025904", "3530111333300000"])
    func `the test numbers of the card companies have the right check digit`(number: String) {
        #expect(CheckDigits.luhn(String(number.dropLast())) == number)
    }

    @Test func `a My Number ends with the check digit of the ordinance`() {
        #expect(CheckDigits.myNumber("12345678901") == "123456789018")
    }

    @Test(arguments: ["7000012050002", "8000012010038"])
    func `the corporate numbers of the tax agency and the digital agency begin with the right check digit`(
        number: String
    ) {
        #expect(CheckDigits.corporateNumber(String(number.dropFirst())) == number)
    }

    @Test(arguments: ["GB82WEST12345698765432", "DE89370400440532013000", "FR1420041010050500013M02606"])
    func `the examples of the IBAN registry have the right check digits`(number: String) {
        let account = String(number.dropFirst(4))
        #expect(CheckDigits.iban(country: String(number.prefix(2)), account: account) == number)
    }

    @Test func `an NHS number has a check digit, or none where it would be ten`() {
        #expect(CheckDigits.nhs("943476591") == "9434765919")
        #expect(CheckDigits.nhs("100000001") == nil)
    }

    @Test(arguments: ["021000021", "011000015", "121000358"])
    func `the routing numbers of known banks have the right check digit`(number: String) {
        #expect(CheckDigits.routing(String(number.dropLast())) == number)
    }
}
