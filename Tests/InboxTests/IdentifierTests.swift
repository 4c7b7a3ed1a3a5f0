import Inbox
import Testing

struct IdentifierTests {
    @Test func `an identifier is read as it is written`() {
        #expect(AlertID(17).description == "a_17")
        #expect(AlertID(parsing: "a_17") == AlertID(17))
        #expect(GroupID(parsing: "g_3")?.number == 3)
    }

    @Test(arguments: ["", "a_", "17", "a_0", "a_-1", "a_017", "a_1 ", "b_1", "a_1x", "A_1"])
    func `anything else is no identifier`(_ text: String) { #expect(AlertID(parsing: text) == nil) }
}
