/// A piece of HTML or SVG that is well-formed XML too: made of elements and of text, and of nothing else.
///
/// There is no way to put a string in that is not escaped, so that no text that was asked, taught or written in a sheet can become
/// an element or an attribute.
package struct Markup: Sendable, Equatable {
    package private(set) var text: String

    private init(text: String) { self.text = text }

    package static let empty = Markup(text: "")

    /// Text as it is to be read.
    package static func text(_ text: String) -> Markup { Markup(text: escaped(text)) }

    /// An element.
    ///
    /// - Parameters:
    ///   - name: known to be a name.
    package static func element(
        _ name: StaticString, _ attributes: MarkupAttributes = [:], _ content: Markup = .empty
    ) -> Markup {
        if content.text.isEmpty, voidElements.contains("\(name)") {
            return Markup(text: "<\(name)\(attributes.text)/>")
        }
        return Markup(text: "<\(name)\(attributes.text)>\(content.text)</\(name)>")
    }

    /// The style sheet of a page.
    package static func style(_ sheet: StaticString) -> Markup { Markup(text: "<style>\(sheet)</style>") }

    /// A whole page, from its document type on.
    package static func document(_ page: Markup) -> String { "<!DOCTYPE html>\n\(page.text)\n" }

    package static func + (left: Markup, right: Markup) -> Markup { Markup(text: left.text + right.text) }
    package static func += (left: inout Markup, right: Markup) { left.text += right.text }

    /// Elements that have no end tag in HTML, and those of SVG that hold nothing.
    private static let voidElements: Set<String> = [
        "meta", "br", "hr", "rect", "line", "circle", "path", "polyline", "polygon",
    ]

    /// Replaces what has a meaning in HTML, and what may not be in XML at all, such as control characters.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Sequence<Markup> {
    /// One after another, a line each.
    func joined() -> Markup { reduce(.empty) { $0 + $1 } }
}
