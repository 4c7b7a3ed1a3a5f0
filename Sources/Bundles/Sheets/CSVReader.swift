/// Reads CSV records one by one (RFC 4180), by bytes; blank lines are passed over.
struct CSVReader {
    /// One record.
    struct Record: Equatable {
        /// The line, from 1, it begins on.
        let line: Int
        let fields: [String]
    }

    /// The longest record: an answer of this size fills a book; a longer one is a lost quote.
    static let longestRecord = 256 << 10

    private let path: String
    private let bytes: [UInt8]
    private var offset: Int
    private var line = 1

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Passes over blank lines and over comments, the lines that begin with `#`; one that a spreadsheet program has put into quotes
    /// counts too.
    ///
    /// For the top of a file: no column's name begins with `#`, while a text below the header may.
    mutating func passComments() throws(BundleError) {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "#"):
                while offset < bytes.count, !Self.endsLine(bytes[offset]) { offset += 1 }
            case UInt8(ascii: "\"") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "#"):
                _ = try record()
            case let byte where Self.endsLine(byte):
                offset += 1
                if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
                line += 1
            default: return
            }
        }
    }

    /// The next record, `nil` at the end.
    mutating func next() throws(BundleError) -> Record? {
        while offset < bytes.count {
            let start = line
            let fields = try record()
            if fields.count > 1 || !fields[0].isEmpty {
                return Record(
                    line: start,
                    fields: try fields.map { (field) throws(BundleError) in
                        try decoded(field, startingOn: start)
                    })
            }
        }
        return nil
    }

    /// Goes on to where a record can begin after one that is wrong.
    ///
    /// - Returns: `false` where nothing behind it can be trusted.
    mutating func recover(from error: BundleError) -> Bool {
        switch error.problem {
        case .unclosedQuote, .lineTooLong: return false
        case .strayQuote:
            while offset < bytes.count, !Self.endsLine(bytes[offset]) { offset += 1 }
            return true
        default: return true
        }
    }

    /// The fields' bytes up to the end of the record, which is passed.
    private mutating func record() throws(BundleError) -> [[UInt8]] {
        let start = (offset: offset, line: line)
        var fields: [[UInt8]] = []
        while true {
            fields.append(try field(startedAt: start))
            try checkLength(from: start)
            guard offset < bytes.count else { return fields }
            let separator = bytes[offset]
            offset += 1
            if separator == UInt8(ascii: ",") { continue }
            if separator == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            line += 1
            return fields
        }
    }

    /// One field's bytes, up to a comma, the end of the line or of the file.
    private mutating func field(startedAt start: (offset: Int, line: Int)) throws(BundleError) -> [UInt8] {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
            let first = offset
            while offset < bytes.count, !Self.endsField(bytes[offset]) {
                if bytes[offset] == UInt8(ascii: "\"") { throw BundleError(path: path, line: line, .strayQuote) }
                offset += 1
                try checkLength(from: start)
            }
            return Array(bytes[first..<offset])
        }
        var field: [UInt8] = []
        offset += 1
        while true {
            guard offset < bytes.count else { throw BundleError(path: path, line: start.line, .unclosedQuote) }
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") {
                if offset < bytes.count, bytes[offset] == byte {
                    offset += 1
                } else if offset == bytes.count || Self.endsField(bytes[offset]) {
                    return field
                } else {
                    throw BundleError(path: path, line: line, .strayQuote)
                }
            }
            if byte == 0x0A { line += 1 }
            field.append(byte)
            try checkLength(from: start)
        }
    }

    private func checkLength(from start: (offset: Int, line: Int)) throws(BundleError) {
        guard offset - start.offset <= Self.longestRecord else {
            throw BundleError(path: path, line: start.line, .lineTooLong(limit: Self.longestRecord))
        }
    }

    private static func endsField(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || endsLine(byte) }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func decoded(_ field: [UInt8], startingOn start: Int) throws(BundleError) -> String {
        guard let string = String(validating: field, as: UTF8.self) else {
            throw BundleError(path: path, line: start, .notUTF8)
        }
        return string
    }
}
