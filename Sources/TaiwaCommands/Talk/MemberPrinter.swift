import StrictJSON
import Terminal

/// Lays out the members of a reply for people: a line each, lists and tables below their names.
struct MemberPrinter {
    /// The width to fit tables to; `nil` where it is no terminal.
    let columns: Int?

    func lines(of members: [JSONValue.Member], indent: Int = 0) -> [String] {
        let shown = members.filter { $0.value.content != .null }
        let width = shown.filter { $0.value.word != nil }.map(\.name.displayWidth).max() ?? 0
        let margin = String(repeating: " ", count: indent)
        return shown.flatMap { member -> [String] in
            if let word = member.value.word {
                return [margin + member.name.sanitizedForTerminal().padded(to: width, alignment: .left) + "  " + word]
            }
            return [margin + member.name.sanitizedForTerminal()] + lines(below: member.value, indent: indent + 2)
        }
    }

    private func lines(below value: JSONValue, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        switch value.content {
        case .object(let members): return lines(of: members, indent: indent)
        case .array(let elements):
            if let table = table(of: elements) {
                return table.lines(fitting: columns.map { max($0 - indent, 1) }).map { margin + $0 }
            }
            return elements.flatMap { element -> [String] in
                element.word.map { [margin + $0] } ?? lines(below: element, indent: indent)
            }
        default:
            let text = value.text.sanitizedForTerminal(lineBreaks: .kept)
            return text.split(separator: "\n").map { margin + $0 }
        }
    }

    /// A table, where all elements are objects without lists.
    private func table(of elements: [JSONValue]) -> TextTable? {
        var names: [String] = []
        for element in elements {
            guard case .object(let members) = element.content, members.allSatisfy({ $0.value.word != nil }) else {
                return nil
            }
            for member in members where !names.contains(member.name) { names.append(member.name) }
        }
        guard !names.isEmpty else { return nil }
        var table = TextTable(columns: names.map { .init($0.sanitizedForTerminal(), extent: .flexible) })
        for element in elements { table.append(names.map { element[$0]?.word ?? "" }) }
        return table
    }
}

extension JSONValue {
    /// What it says as a text, strings without quotes.
    fileprivate var text: String {
        switch content {
        case .null: return "-"
        case .bool(let value): return value ? "yes" : "no"
        case .integer(let value): return "\(value)"
        case .string(let value): return value
        case .number(let value):
            var writer = JSONWriter()
            writer.number(value, places: 4)
            return String(decoding: writer.bytes, as: UTF8.self)
        case .array, .object: return ""
        }
    }

    /// What fits behind its name on a line, safe to print; `nil` for lists, objects and texts of several lines.
    fileprivate var word: String? {
        switch content {
        case .array(let elements) where elements.isEmpty: "-"
        case .array, .object: nil
        default: text.contains(where: \.isNewline) ? nil : text.sanitizedForTerminal()
        }
    }
}
