#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension SystemError {
    /// Why something below a ``DirectoryHandle`` is not opened or read, though the system would.
    ///
    /// The numbers are above those of errno.
    package enum Refusal: Int32, Sendable, CaseIterable {
        case link = 10_001
        case severalNames, directory, pipe, socket, device, outside, tooLarge, tooManyNames, changed
    }

    /// The call of a refusal.
    private static let checking = "check"

    init(_ refusal: Refusal, path: String) {
        self.init(call: Self.checking, path: path, number: refusal.rawValue)
    }

    /// Why it was refused, `nil` when the system itself would not.
    package var refusal: Refusal? { call == Self.checking ? Refusal(rawValue: number) : nil }

    /// Whether something else stands where a directory should be.
    package var isNotADirectory: Bool { number == ENOTDIR }

    /// Whether this process lacks descriptors or memory, whatever the file is.
    package var isExhaustion: Bool { [EMFILE, ENFILE, ENOMEM].contains(number) }
}

extension SystemError.Refusal {
    var reason: String {
        switch self {
        case .link: "is a symbolic link"
        case .severalNames: "has several names (hard links)"
        case .directory: "is a directory"
        case .pipe: "is a named pipe"
        case .socket: "is a socket"
        case .device: "is a device"
        case .outside: "leads out of its directory"
        case .tooLarge: "is too large"
        case .tooManyNames: "holds too many names"
        case .changed: "changed while it was read"
        }
    }
}
