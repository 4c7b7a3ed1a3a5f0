import Foundation

/// What libFuzzer calls with bytes it thinks up: reads them and stops the program where reading or writing broke a promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFuzzedBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    checkReading(of: bytes)
    checkWriting(of: .string(String(decoding: bytes, as: UTF8.self)))
    return 0
}

private func checkReading(of bytes: [UInt8]) {
    let wire = value(of: bytes, .wire)
    guard let value = value(of: bytes, .file(deepest: 32)) else {
        return expect(wire == nil, "the wire allows what a file may not hold")
    }
    expect(wire == nil || wire == value, "the wire has another value")
    expect(
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil,
        "Foundation refuses what was read")
    expect(value.range.upperBound <= bytes.count && !value.range.isEmpty, "a value is where no bytes are")
    let own = Array(bytes[value.range])
    expect(same(try? JSONReader.read(own, .file(deepest: 32)), value), "a value's own bytes are another value")
    if let last = own.last, [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(last) {
        expect((try? JSONReader.read(own.dropLast(), .file(deepest: 32))) == nil, "a cut value is read")
    }
    checkWriting(of: value.content)
}

/// The value of a text; what is refused must have a place in it and a phrase in ASCII.
private func value(of bytes: [UInt8], _ limits: JSONLimits) -> JSONValue? {
    do throws(JSONSyntaxError) {
        return try JSONReader.read(bytes, limits)
    } catch {
        expect((0...bytes.count).contains(error.offset), "an error has no place in the text")
        expect(error.line >= 1 && error.line <= bytes.count + 1, "an error has no line of the text")
        expect(error.description.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "a phrase is not ASCII")
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        expect(error.reason == .byteOrderMark || isUTF8 != (error.reason == .notUTF8), "UTF-8 is judged otherwise")
        return nil
    }
}

private func checkWriting(of content: JSONValue.Content) {
    var writer = JSONWriter()
    write(content, to: &writer)
    writer.endLine()
    expect(writer.bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control character is written")
    for scalar in String(decoding: writer.bytes.dropLast(), as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
            fatalError("what cannot be seen is written")
        default: break
        }
    }
    let read = try? JSONReader.read(writer.bytes, .file(deepest: 32))
    expect(read.map { same($0.content, content) } == true, "what is written is not read again")
}

private func write(_ content: JSONValue.Content, to writer: inout JSONWriter) {
    switch content {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .integer(let integer): writer.integer(integer)
    case .number(let number): writer.raw(Array(number.description.utf8))
    case .string(let string): writer.string(string)
    case .array(let elements):
        writer.beginArray()
        for element in elements { write(element.content, to: &writer) }
        writer.endArray()
    case .object(let members):
        writer.beginObject()
        for member in members {
            writer.name(member.name)
            write(member.value.content, to: &writer)
        }
        writer.endObject()
    }
}

private func same(_ first: JSONValue?, _ second: JSONValue) -> Bool {
    first.map { same($0.content, second.content) } ?? false
}

/// Whether two values are equal wherever they stand, their strings byte by byte.
private func same(_ first: JSONValue.Content, _ second: JSONValue.Content) -> Bool {
    switch (first, second) {
    case (.string(let first), .string(let second)): first.utf8.elementsEqual(second.utf8)
    case (.array(let first), .array(let second)):
        first.count == second.count && zip(first, second).allSatisfy { same($0.content, $1.content) }
    case (.object(let first), .object(let second)):
        first.count == second.count
            && zip(first, second).allSatisfy {
                $0.name.utf8.elementsEqual($1.name.utf8) && same($0.value.content, $1.value.content)
            }
    default: first == second
    }
}

private func expect(_ isTrue: Bool, _ promise: StaticString) {
    if !isTrue { fatalError("\(promise)") }
}
