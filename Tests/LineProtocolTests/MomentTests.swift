import LineProtocol
import Testing

/// Days and seconds as text.
struct MomentTests {
    private static func seconds(_ text: String) -> Int? { Moment(Array(text.utf8).span)?.seconds }

    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-01T00:00:01Z", 1), ("2000-02-29", 951_782_400), ("2027-03-31", 1_806_451_200),
        ("2027-03-31T23:59:59Z", 1_806_537_599), ("9999-12-31", 253_402_214_400),
    ])
    func `a moment is its seconds since 1970`(text: String, seconds: Int) {
        #expect(Self.seconds(text) == seconds)
    }

    @Test func `each day follows the one before it`() {
        var expected = 0
        for year in 1970...2110 {
            for month in 1...12 {
                for day in 1...31 {
                    let digits = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    guard let seconds = Self.seconds(digits) else {
                        #expect(day > 28, "\(digits)")
                        continue
                    }
                    #expect(seconds == expected, "\(digits)")
                    expected += 86_400
                }
            }
        }
        #expect(expected == 86_400 * (141 * 365 + 34))
    }

    @Test(arguments: [
        "", "2027", "2027-3-31", "2027-13-01", "2027-00-01", "2027-04-31", "2027-02-29", "2100-02-29", "1969-12-31",
        "2027/03/31",
        "2027-03-31T24:00:00Z", "2027-03-31T00:60:00Z", "2027-03-31T00:00:60Z", "2027-03-31T00:00:00+",
        "2027-03-31 00:00:00Z",
        "2027-03-31T00:00:00", "２027-03",
    ])
    func `what no calendar or clock shows is none`(text: String) {
        #expect(Self.seconds(text) == nil)
    }

    @Test func `a token's request tells when it expires`() {
        #expect(Outcome("TOKEN create role=user expires=2027-03-31").request?.expires?.seconds == 1_806_451_200)
        #expect(Outcome("TOKEN create role=user").request?.expires == nil)
        #expect(Outcome("TOKEN create role=agent").request?.role == .agent)
    }
}
