/// Writes JSON on one line, without spaces, with the escapes of the line protocol: ``JSONEscapes/unseen``.
///
/// Commas and colons come by themselves. A debug build stops where what is written would not be JSON.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.name("ok")
/// writer.bool(true)
/// writer.endObject()
/// writer.endLine()
/// ```
package struct JSONWriter: Sendable {
    /// What was there at the beginning and what was written since.
    package var bytes: [UInt8]
    /// Whether something stands before that a comma must part from what comes.
    private var needsComma = false
    private var hasName = false
    private var depth = 0
    /// A bit for each open array (0) or object (1), the innermost lowest.
    private var objects: UInt64 = 0

    /// Appends to bytes that may be there already.
    package init(appendingTo bytes: consuming [UInt8] = []) { self.bytes = bytes }

    package mutating func beginObject() { begin(UInt8(ascii: "{"), 1) }

    package mutating func endObject() { end(UInt8(ascii: "}"), 1) }

    package mutating func beginArray() { begin(UInt8(ascii: "["), 0) }

    package mutating func endArray() { end(UInt8(ascii: "]"), 0) }

    /// Begins a member of the innermost object; its value comes next.
    package mutating func name(_ name: String) {
        assert(depth > 0 && objects & 1 == 1 && !hasName, "no member may begin here")
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        JSONLiteral.append(name, escaping: .unseen, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        hasName = true
    }

    package mutating func string(_ text: String) {
        beginValue()
        JSONLiteral.append(text, escaping: .unseen, to: &bytes)
    }

    package mutating func integer(_ value: Int) {
        beginValue()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(of: value.magnitude)
    }

    /// A number rounded to a few places behind the point, without trailing zeros; `null` when it is not finite.
    ///
    /// From 2^53 / 10^places on it is written with all the digits of the double, from 2^53 on with an exponent.
    ///
    /// - Parameters:
    ///   - places: from 0 to 15.
    package mutating func number(_ value: Double, places: Int = 4) {
        guard value.isFinite else { return null() }
        beginValue()
        var scale: UInt = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = value.magnitude * Double(scale)
        guard scaled < 0x1p53 else {
            bytes += value.description.utf8
            return
        }
        var digits = UInt(scaled)
        if scaled - Double(digits) >= 0.5 { digits += 1 }
        if value < 0, digits > 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(of: digits / scale)
        appendFraction(digits % scale, of: scale)
    }

    package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    package mutating func null() { raw("null") }

    /// A value that is JSON already, on one line.
    package mutating func raw(_ value: [UInt8]) {
        beginValue()
        bytes += value
    }

    /// Ends the line behind a whole value; another may follow.
    package mutating func endLine() {
        assert(depth == 0 && needsComma, "the line has no whole value")
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func raw(_ word: StaticString) {
        beginValue()
        bytes += word.description.utf8
    }

    private mutating func beginValue() {
        assert(depth == 0 ? !needsComma : hasName == (objects & 1 == 1), "no value may begin here")
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        hasName = false
    }

    private mutating func begin(_ bracket: UInt8, _ kind: UInt64) {
        beginValue()
        assert(depth < UInt64.bitWidth, "nested too deep")
        bytes.append(bracket)
        depth += 1
        objects = objects << 1 | kind
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8, _ kind: UInt64) {
        assert(depth > 0 && objects & 1 == kind && !hasName, "nothing of this kind may end here")
        bytes.append(bracket)
        depth -= 1
        objects >>= 1
        needsComma = true
    }

    private mutating func appendDigits(of value: UInt) {
        let start = bytes.count
        var rest = value
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Appends a point and the digits of `value / scale`, unless there are none.
    private mutating func appendFraction(_ value: UInt, of scale: UInt) {
        guard value > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var (rest, scale) = (value, scale / 10)
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / scale))
            rest %= scale
            scale /= 10
        }
    }
}
