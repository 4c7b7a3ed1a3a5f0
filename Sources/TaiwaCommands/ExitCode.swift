/// How a command ended, as the shell sees it.
package enum ExitCode: Int32, Sendable {
    case good = 0
    /// The bar that was asked for is not met: an exam failed, an accuracy is too low.
    case barNotMet = 1
    /// The command line cannot be understood.
    case usage = 2
    /// A bundle, sheet or model is not right.
    case badData = 3
    /// The machine does not allow it: a directory cannot be written, a disk is full.
    case environment = 4

    /// The graver of two, where several things were done.
    func graver(_ other: ExitCode) -> ExitCode { rawValue >= other.rawValue ? self : other }
}
