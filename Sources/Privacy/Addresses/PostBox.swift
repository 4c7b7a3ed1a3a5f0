/// Post office boxes ("P.O. Box 12", "Postbox 21") and the boxes and ships of military post (USPS Publication 28, 238:
/// "PSC 1234, Box 5678, APO AE 09012").
enum PostBox {
    private static let longestName = 40
    private static let mostNameWords = 5

    /// Where a post office box ends that begins at an index.
    static func end(in shadow: Shadow, from start: Int) -> Int? {
        guard let first = StreetToken(in: shadow, from: start), !first.isNumber else { return nil }
        if StreetWords.mark(of: first.range, in: shadow).contains(.box) {
            guard first.range.count > 4 else { return nil }
            return number(in: shadow, from: first.end)?.range.upperBound
        }
        guard announcesBox(first, in: shadow) else { return nil }
        var index = first.end
        for _ in 0..<3 {
            if shadow.scalar(at: index) == 0x20 { index += 1 }
            guard let token = StreetToken(in: shadow, from: index), !token.isNumber else { return nil }
            if StreetWords.mark(of: token.range, in: shadow).contains(.box) {
                return number(in: shadow, from: token.end)?.range.upperBound
            }
            guard announcesBox(token, in: shadow) else { return nil }
            index = token.end
        }
        return nil
    }

    /// The number after "Box", perhaps with "#" or "No." before it.
    private static func number(in shadow: Shadow, from start: Int) -> StreetToken? {
        var index = start
        for _ in 0..<2 where shadow.scalar(at: index) == 0x20 || shadow.scalar(at: index) == 0x23 { index += 1 }
        guard let token = StreetToken(in: shadow, from: index), token.isNumber, token.digits <= 7 else { return nil }
        return token
    }

    private static func announcesBox(_ token: StreetToken, in shadow: Shadow) -> Bool {
        announcements.longestWord(in: shadow.scalars, from: token.range.lowerBound)?.end == token.range.upperBound
    }

    private struct Announcement: OptionSet {
        let rawValue: UInt32
        static let box = Announcement(rawValue: 1)
    }

    private static let announcements = PhraseTable<Announcement>(
        "p,o,po,p.o,post,office,gpo,locked,private,mail".split(separator: ",").map { (String($0), .box) })

    /// The whole military address that begins at an index: a unit, box or ship, then the office, its region and its code.
    static func militaryEnd(in shadow: Shadow, from start: Int) -> Int? {
        guard let first = StreetToken(in: shadow, from: start),
            StreetWords.mark(of: first.range, in: shadow).contains(.military)
        else { return nil }
        var index = first.end
        for _ in 0..<mostNameWords {
            guard let gap = StreetGap(in: shadow, from: index), gap.end - start < longestName,
                let token = StreetToken(in: shadow, from: gap.end)
            else { return nil }
            if StreetWords.mark(of: token.range, in: shadow).contains(.militaryOffice) {
                return officeEnd(in: shadow, from: gap.end)
            }
            index = token.end
        }
        return nil
    }

    /// "APO AE 09012", perhaps without its code.
    private static func officeEnd(in shadow: Shadow, from start: Int) -> Int? {
        guard let office = StreetToken(in: shadow, from: start),
            let region = StreetToken(in: shadow, from: office.end + 1), region.range.count == 2
        else { return nil }
        guard let gap = StreetGap(in: shadow, from: region.end), let code = StreetToken(in: shadow, from: gap.end),
            code.digits == 5
        else { return region.range.upperBound }
        return code.range.upperBound
    }
}
