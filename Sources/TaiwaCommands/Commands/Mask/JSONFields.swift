import StrictJSON

/// The fields of a JSON object that hold text to be masked, by their names from the outside in: `comment.text`.
///
/// Arrays on the way are gone through: `messages.text` is the `text` of every message.
struct JSONFields {
    /// A text in a line of JSON.
    struct Place {
        let field: String
        let text: String
        /// The bytes of its string in the line, with the quotes.
        let range: Range<Int>
    }

    private let paths: [(name: String, parts: [String])]
    /// Whether each was on any line so far.
    private var isSeen: [Bool]
    /// The names on the line that was read last, for who mistypes one.
    private var names: [String] = []

    /// Fields by their names with commas between; `nil` where a name is empty or there twice.
    init?(_ list: String) {
        let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard Set(names).count == names.count else { return nil }
        paths = names.map { ($0, $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init)) }
        guard paths.allSatisfy({ !$0.parts.contains("") }) else { return nil }
        isSeen = paths.map { _ in false }
    }

    /// The fields that are on no line.
    var unseen: [String] { zip(paths, isSeen).filter { !$0.1 }.map(\.0.name) }

    /// What was wrong if no line had a field.
    func error(onMissing field: String, in path: String) -> JSONLinesError {
        JSONLinesError(path: path, .noSuchField(field, known: names))
    }

    /// The texts of the fields in a line, in its order. A field that is missing or `null` has none.
    ///
    /// - Throws: ``JSONLinesError`` for what is no object, and for a field that is neither string nor `null`: it would
    ///   pass unmasked.
    mutating func places(in bytes: [UInt8], path: String, line: Int) throws(JSONLinesError) -> [Place] {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes, .file(deepest: 64))
        } catch {
            throw JSONLinesError(
                path: path, line: line, error.reason == .notUTF8 ? .notUTF8 : .syntax(error.description))
        }
        guard case .object = value.content else {
            throw JSONLinesError(path: path, line: line, .notAnObject(found: value.kindName))
        }
        names = Self.names(in: value, below: "")
        var places: [Place] = []
        for (index, field) in paths.enumerated() {
            let count = places.count
            guard let problem = Self.collect(field.name, field.parts[...], in: value, into: &places, &isSeen[index])
            else { continue }
            places.removeLast(places.count - count)
            throw JSONLinesError(path: path, line: line, problem)
        }
        return places.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Collects the strings at the end of a path; what is wrong where something else is there.
    private static func collect(
        _ field: String, _ path: ArraySlice<String>, in value: JSONValue, into places: inout [Place],
        _ isSeen: inout Bool
    ) -> JSONLinesError.Problem? {
        switch value.content {
        case .array(let elements):
            for element in elements {
                if let problem = collect(field, path, in: element, into: &places, &isSeen) { return problem }
            }
            return nil
        case .null:
            isSeen = isSeen || path.isEmpty
            return nil
        case .string(let text) where path.isEmpty:
            isSeen = true
            places.append(Place(field: field, text: text, range: value.range))
            return nil
        case .object where !path.isEmpty:
            guard let first = path.first, let member = value[first] else { return nil }
            return collect(field, path.dropFirst(), in: member, into: &places, &isSeen)
        default: return path.isEmpty ? .notAString(field, found: value.kindName) : nil
        }
    }

    private static func names(in value: JSONValue, below prefix: String) -> [String] {
        switch value.content {
        case .object(let members):
            members.flatMap { [prefix + $0.name] + names(in: $0.value, below: "\(prefix)\($0.name).") }
        case .array(let elements): elements.first.map { names(in: $0, below: prefix) } ?? []
        default: []
        }
    }
}
