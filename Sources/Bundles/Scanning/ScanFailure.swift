import SystemCalls

/// Why a part of a plugin directory could not be looked at.
enum ScanFailure: Error {
    /// It is gone; nobody need be told.
    case gone
    /// It is not as a bundle must be.
    case refused(BundleError)
    /// This process lacks what it takes, whatever is there: nothing is to be concluded.
    case exhausted(BundleError)

    init(path: String, _ error: SystemError, most: Int) {
        let problem: BundleError.Problem? = error.refusal == .tooManyNames ? .tooManyNames(limit: most) : nil
        let told = problem.map { BundleError(path: path, $0) } ?? BundleError(path: path, error)
        self = error.isExhaustion ? .exhausted(told) : error.isNotFound ? .gone : .refused(told)
    }
}
