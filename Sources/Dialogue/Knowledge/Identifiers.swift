/// The name of a domain: its bundle's path below the plugin directory, such as `ward-office` or `acme/support`.
public struct DomainName: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    public static func < (left: DomainName, right: DomainName) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of an answer within its bundle, such as `moving-in`.
public struct AnswerID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}

/// The name of an intent; in a FAQ bundle each answer is an intent, and they share their names.
public struct IntentName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}
