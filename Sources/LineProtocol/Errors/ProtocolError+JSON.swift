import StrictJSON

extension ProtocolError {
    /// What the peer is told of a fault in its object.
    init(_ fault: JSONSyntaxError) {
        switch fault.reason {
        case .notUTF8: self.init(.badUTF8)
        case .byteOrderMark: self.init(.badLine, "byte order mark")
        case .endsEarly: self.init(.badJSON, "ends early")
        case .expected: self.init(.badJSON, "syntax")
        case .badEscape: self.init(.badJSON, "bad escape")
        case .loneSurrogate: self.init(.badJSON, "lone surrogate")
        case .controlCharacter: self.init(.badJSON, "unescaped tab")
        case .nul: self.init(.badJSON, "NUL")
        case .badNumber: self.init(.badJSON, "bad number")
        case .integerOutOfRange: self.init(.badJSON, "integer out of range")
        case .duplicateName: self.init(.badJSON, "duplicate name")
        case .tooManyMembers: self.init(.badJSON, "too many members")
        case .tooDeep: self.init(.badJSON, "too deep")
        case .trailingText: self.init(.badJSON, "text after the object")
        }
    }
}
