import SystemCalls
import Testing

struct TerminalDeviceTests {
    @Test func `a size the terminal does not know comes from the environment, and failing that is 80 by 24`() throws {
        let pipe = try Pipe()
        let device = pipe.readingEnd
        #expect(device.size(environment: ["COLUMNS": "120", "LINES": "50"]) == .init(columns: 120, rows: 50))
        #expect(device.size(environment: ["COLUMNS": "0", "LINES": "many"]) == .init(columns: 80, rows: 24))
        #expect(!device.isTerminal)
    }

    @Test func `a read waits no longer than it may`() throws {
        let pipe = try Pipe()
        #expect(try pipe.readingEnd.read(within: .milliseconds(1)) == .timedOut)
        try pipe.writingEnd.write("あ")
        #expect(try pipe.readingEnd.read(atMost: 2) == .bytes([0xE3, 0x81]))
        pipe.finishWriting()
        #expect(try pipe.readingEnd.read() == .bytes([0x82]))
        #expect(try pipe.readingEnd.read() == .endOfInput)
    }

    @Test func `a pipe has no raw mode`() throws {
        let pipe = try Pipe()
        let mode = TerminalDevice.ScreenMode(screen: pipe.writingEnd, on: "on", off: "off")
        #expect(throws: TerminalDevice.Failure.self) {
            try pipe.readingEnd.withRawMode(mode) {}
        }
        #expect(try pipe.readingEnd.read(within: .zero) == .timedOut)
    }
}
