package import SystemCalls

extension BundleError {
    /// What a system call found wrong with a file of a bundle.
    package init(path: String, _ error: SystemError) {
        self.init(path: path, Problem(error))
    }
}

extension BundleError.Problem {
    fileprivate init(_ error: SystemError) {
        self =
            switch error.refusal {
            case .link: .symbolicLink
            case .severalNames: .hardLinked
            case .directory: .notAFile
            case .pipe: .namedPipe
            case .socket: .socket
            case .device: .device
            case .outside: .leadsOutside
            case .changed: .changing
            case .tooLarge, .tooManyNames: .unreadable(reason: error.reason)
            case nil where error.isNotFound: .missing
            case nil where error.isNotAFile: .notAFile
            case nil: .unreadable(reason: error.isNotPermitted ? "no permission" : error.reason)
            }
    }
}
