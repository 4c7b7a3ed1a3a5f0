import Terminal
import Testing

struct LineCutterTests {
    private func cut(_ bytes: [UInt8], every count: Int, byteLimit: Int = 8) -> [LineCutter.Cut] {
        var cutter = LineCutter(byteLimit: byteLimit)
        var cuts: [LineCutter.Cut] = []
        for start in stride(from: 0, to: bytes.count, by: count) {
            cutter.append(Array(bytes[start..<min(start + count, bytes.count)]))
            while let cut = cutter.next() { cuts.append(cut) }
        }
        return cuts + (cutter.finish().map { [$0] } ?? [])
    }

    @Test(arguments: 1...30)
    func `lines are the same however the bytes arrive`(count: Int) {
        let bytes = Array("はい\r\n\nno\r\r\n12345678\r\n123456789\n".utf8) + [0xE3, 0x81, 0x0A, 0x65, 0x6E, 0x64]
        #expect(
            cut(bytes, every: count) == [
                .line("はい"), .line(""), .line("no\r"), .line("12345678"), .tooLong, .line("\u{FFFD}"), .line("end"),
            ])
    }

    @Test(arguments: 1...30)
    func `an overlong line is dropped whole, and the next one is read`(count: Int) {
        #expect(cut(Array("とても長い行です\nはい\n長すぎる行".utf8), every: count) == [.tooLong, .line("はい"), .tooLong])
    }

    @Test func `nothing follows a final line end`() {
        #expect(cut(Array("a\n".utf8), every: 9) == [.line("a")])
        #expect(cut([], every: 9) == [])
    }
}
