/// What stands between two parts of an address that writes words apart.
struct StreetGap {
    /// Where the next part begins.
    let end: Int
    /// Whether a comma or line break separates them.
    private(set) var isHard = false
    /// Whether a line break does.
    private(set) var isLine = false

    /// Whether a comma does.
    private(set) var hasComma = false

    private static let longest = 12

    /// Reads spaces, commas, line breaks, and the signs with which quoted lines begin; nothing where something else stands.
    init?(in shadow: Shadow, from start: Int) {
        var index = start
        while index < shadow.count, index - start < Self.longest {
            switch shadow.scalars[index] {
            case 0x20:
                if shadow.classes[index] == .lineBreak {
                    isHard = true
                    isLine = true
                }
            case 0x2C:
                isHard = true
                hasComma = true
            case 0x3E, 0x3F, 0x7C, 0x2A, 0x2D:
                guard isLine else { return nil }
            default:
                guard index > start, shadow.classes[index].isWord || shadow.scalars[index] == 0x23 else { return nil }
                end = index
                return
            }
            index += 1
        }
        return nil
    }
}
