/// "The corner of 35 Pentelis Str. and Waechter Turnpike".
enum StreetCorner {
    /// Where "the corner of" begins that stands before a street; the street's own start where it does not.
    static func start(before start: Int, notBefore limit: Int, in shadow: Shadow) -> Int {
        guard let of = StreetToken.start(before: start, notBefore: limit, in: shadow),
            let corner = StreetToken.start(before: of, notBefore: limit, in: shadow),
            let token = StreetToken(in: shadow, from: corner),
            token.matches("corner", in: shadow)
        else { return start }
        guard let the = StreetToken.start(before: corner, notBefore: limit, in: shadow),
            let article = StreetToken(in: shadow, from: the), article.matches("the", in: shadow)
        else { return corner }
        return the
    }

    /// The end of the second street of a corner.
    static func end(after end: Int, in shadow: Shadow) -> Int? {
        guard let and = StreetToken(in: shadow, from: end + 1), and.matches("and", in: shadow) else { return nil }
        var index = and.end + 1
        var last: Int?
        for _ in 0..<4 {
            guard let token = StreetToken(in: shadow, from: index) else { break }
            let mark = StreetWords.mark(of: token.range, in: shadow)
            if mark.contains(.stop) { break }
            last = token.range.upperBound
            if !mark.isDisjoint(with: [.type, .plainType]), index > and.end + 1 { break }
            guard shadow.kind(at: token.end) == .space else { break }
            index = token.end + 1
        }
        return last
    }
}
