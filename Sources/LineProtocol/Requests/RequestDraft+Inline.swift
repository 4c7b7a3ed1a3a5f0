import StrictJSON

extension RequestDraft {
    /// Reads a request in the form people type.
    mutating func readInline(_ line: Span<UInt8>) throws(ProtocolError) {
        let verbStart = Self.verbStart(in: line)
        if let verbStart, verbStart > 0 {
            id = .text(LineEncoding.string(line.extracting(1..<Self.identifierEnd(in: line))))
        }
        let verbEnd = verbStart.flatMap { Self.verbEnd(in: line, from: $0) }
        if let verbStart, let verbEnd {
            row = VerbTable.row(of: ShortWord(lowercasing: line.extracting(verbStart..<verbEnd)))
        }
        let isText = row?.takesRestOfLine ?? (verbEnd == nil)
        let objectStart = isText ? line.count : Self.objectStart(in: line, from: verbEnd ?? 0)
        try LineEncoding.check(line, plain: objectStart)
        guard verbStart != nil else { throw ProtocolError(.badLine, "bad identifier after #") }
        guard let verbEnd else { throw ProtocolError(.badLine) }
        if isText {
            try giveText(of: line, from: verbEnd)
        } else {
            try giveArguments(of: line, from: verbEnd, objectStart: objectStart)
        }
    }

    /// Takes the rest of the line as the text of the verb's first member.
    private mutating func giveText(of line: Span<UInt8>, from verbEnd: Int) throws(ProtocolError) {
        let text = line.extracting(Separator.trimmed(line, from: verbEnd))
        guard let row, !text.isEmpty else { return }
        try give(text, for: row.members[0])
    }

    /// Takes values, keys with values, and an object at the end.
    private mutating func giveArguments(
        of line: Span<UInt8>, from verbEnd: Int, objectStart: Int
    ) throws(ProtocolError) {
        let tokens = try InlineToken.all(in: line, from: verbEnd, to: objectStart)
        let isObject = objectStart < line.count
        let object = isObject ? try Self.members(of: line.extracting(objectStart..<line.count)) : []
        try takeID(from: tokens, in: line)
        try takeID(from: object)
        guard let row else { throw ProtocolError(.unknownVerb) }
        var place = 0
        for token in tokens {
            if let key = token.key {
                try give(token.value, of: line, to: key)
            } else {
                guard place < row.places else { throw ProtocolError(.badLine, "too many values") }
                try give(line.extracting(token.value), to: row.members[place])
                place += 1
            }
        }
        for member in object { try give(member) }
    }

    private mutating func takeID(from tokens: [InlineToken], in line: Span<UInt8>) throws(ProtocolError) {
        for token in tokens {
            guard let key = token.key, ShortWord(line.extracting(key)) == ShortWord("id") else { continue }
            let text = line.extracting(token.value)
            guard OctetClass.identifier.covers(text, within: 1...64) else {
                throw MemberFault.badForm.error(naming: "id")
            }
            try take(.text(LineEncoding.string(text)))
        }
    }

    private mutating func give(
        _ value: Range<Int>, of line: Span<UInt8>, to key: Range<Int>
    ) throws(ProtocolError) {
        guard let word = ShortWord(line.extracting(key)), word != ShortWord("id") else {
            if key.count > 16 { throw MemberFault.unknown.error(naming: LineEncoding.string(line.extracting(key))) }
            return
        }
        if word == ShortWord("op") { throw MemberFault.givenTwice.error(naming: "op") }
        guard let member = row?.member(word) else {
            throw MemberFault.unknown.error(naming: LineEncoding.string(line.extracting(key)))
        }
        try give(line.extracting(value), to: member)
    }

    /// Takes a value that is written without quotes, and is a number where the member is one.
    private mutating func give(_ value: Span<UInt8>, to member: MemberSpecification) throws(ProtocolError) {
        guard case .integer = member.kind, !value.isEmpty else { return try give(value, for: member) }
        var integer = 0
        for index in value.indices {
            guard (0x30...0x39).contains(value[index]), index == 0 || value[0] != UInt8(ascii: "0") else {
                throw MemberFault.wrongType.error(naming: member.name.rawValue)
            }
            // What has more digits than an integer of JSON may have is out of every range.
            integer = min(integer, LineLimits.largestInteger) * 10 + Int(value[index] - 0x30)
        }
        try give(integer, for: member)
    }

    /// Where the verb begins: behind the identifier, if there is one; `nil` where that is not of its form.
    private static func verbStart(in line: Span<UInt8>) -> Int? {
        guard line[0] == UInt8(ascii: "#") else { return 0 }
        let end = identifierEnd(in: line)
        let start = Separator.end(from: end, in: line)
        return (2...65).contains(end) && start > end ? start : nil
    }

    private static func identifierEnd(in line: Span<UInt8>) -> Int {
        var index = 1
        while index < line.count, OctetClass.identifier.contains(line[index]) { index += 1 }
        return index
    }

    /// Where the verb ends; `nil` where there is none.
    private static func verbEnd(in line: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < line.count, OctetClass.word.contains(line[index]) { index += 1 }
        guard (1...16).contains(index - start), OctetClass.letter.contains(line[start]),
            index == line.count || Separator.length(at: index, in: line) > 0
        else { return nil }
        return index
    }

    /// Where the object at the end of the line begins: no other part has a brace.
    private static func objectStart(in line: Span<UInt8>, from start: Int) -> Int {
        for index in start..<line.count where line[index] == UInt8(ascii: "{") { return index }
        return line.count
    }
}
