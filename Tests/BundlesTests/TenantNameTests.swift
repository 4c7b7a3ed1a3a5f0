import Bundles
import Testing

struct TenantNameTests {
    @Test(arguments: ["acme", "a", "9lives", "a-b_c", String(repeating: "a", count: 32)])
    func `names of the grammar are taken`(text: String) { #expect(TenantName(checking: text)?.rawValue == text) }

    @Test(arguments: ["", "-a", "_a", "Acme", "a.b", "a/b", "..", "é", String(repeating: "a", count: 33)])
    func `anything else is not`(text: String) { #expect(TenantName(checking: text) == nil) }
}
