import Learning
import Testing

struct MacroF1Tests {
    @Test func `computed by hand, over the labels that rows have`() throws {
        // a: precision 1/2, recall 1/2; b: precision 1/1, recall 1/2; c is predicted only.
        let value = try #require(MacroF1([("a", "a"), ("a", "c"), ("b", "b"), ("b", "a")])).value
        #expect(abs(value - (1.0 / 2 + 2.0 / 3) / 2) < 1e-12)
    }

    @Test func `perfect, hopeless and nothing`() {
        #expect(MacroF1([("a", "a"), ("b", "b")])?.value == 1)
        #expect(MacroF1([("a", "b"), ("b", "c")])?.value == 0)
        #expect(MacroF1([]) == nil)
    }
}
