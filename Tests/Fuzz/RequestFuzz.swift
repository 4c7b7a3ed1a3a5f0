/// What libFuzzer calls with bytes it thinks up: reads them as lines and stops the program where a line's reply breaks a promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFuzzedBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        checkReading(of: Array(line.last == 0x0D ? line.dropLast() : line))
    }
    return 0
}

private func checkReading(of line: [UInt8]) {
    do throws(RefusedLine) {
        guard let request = try Request.parse(line.span) else { return expect(line.isEmpty, "a line has no reply") }
        checkMembers(of: request)
        checkSameAsObject(request)
    } catch {
        checkReply(to: error)
    }
}

/// The members belong to the verb, none is there twice, and what must be there is.
private func checkMembers(of request: Request) {
    let row = VerbTable[request.verb]
    expect(row.verb == request.verb, "the table has another verb")
    for (place, member) in request.members.enumerated() {
        let known = (row.members + VerbTable.common).contains { $0.name == member.name }
        expect(known, "a member that the verb does not have")
        expect(!request.members[..<place].contains { $0.name == member.name }, "a member twice")
    }
    for member in row.members where member.isRequired && member.actions.isEmpty {
        expect(request.members.contains { $0.name == member.name }, "a required member is missing")
    }
    expect((request.text(.text)?.utf8.count ?? 0) <= LineLimits.text, "a text is too long")
}

/// A request written as an object is read as the same request.
private func checkSameAsObject(_ request: Request) {
    var writer = JSONWriter()
    writer.beginObject()
    switch request.id {
    case .text(let text):
        writer.name("id")
        writer.string(text)
    case .number(let number):
        writer.name("id")
        writer.integer(number)
    case nil: break
    }
    writer.name("op")
    writer.string(request.verb.rawValue)
    for member in request.members {
        writer.name(member.name.rawValue)
        switch member.value {
        case .text(let text): writer.string(text)
        case .integer(let integer): writer.integer(integer)
        }
    }
    writer.endObject()
    do throws(RefusedLine) {
        expect(try Request.parse(writer.bytes.span) == request, "another request when written as an object")
    } catch {
        expect(false, "no request when written as an object")
    }
}

/// An error is one line of printable ASCII and strict JSON, with the code's number.
private func checkReply(to refusal: RefusedLine) {
    var output: [UInt8] = []
    ServerLine.appendError(refusal, &output)
    expect(output.popLast() == 0x0A, "a line has no end")
    expect(output.allSatisfy { (0x20...0x7E).contains($0) }, "an error is not printable ASCII")
    let reply = try? JSONReader.read(output, .wire)
    expect(reply?["num"]?.content == .integer(refusal.error.code.number), "an error is not JSON or has another number")
    expect(refusal.error.code != .badArgument || refusal.error.argument != nil, "no member is named")
}

private func expect(_ isTrue: Bool, _ promise: StaticString) {
    if !isTrue { fatalError("\(promise)") }
}
