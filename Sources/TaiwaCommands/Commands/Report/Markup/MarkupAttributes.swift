/// The attributes of an element; their values are escaped as text is.
package struct MarkupAttributes: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    private(set) var text = ""

    package init(dictionaryLiteral attributes: (StaticString, String)...) {
        for (name, value) in attributes { text += " \(name)=\"\(Markup.escaped(value))\"" }
    }

    static func + (left: MarkupAttributes, right: MarkupAttributes) -> MarkupAttributes {
        var both = left
        both.text += right.text
        return both
    }
}
