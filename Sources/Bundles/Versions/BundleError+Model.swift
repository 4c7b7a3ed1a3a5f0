import ModelFiles
import SystemCalls

extension BundleError {
    /// What opening a model file threw.
    init(opening path: String, _ error: any Error) {
        switch error {
        case let error as BundleError: self = error
        case let error as SectionFileError: self.init(path: path, .badModel(error))
        case let error as SystemError: self.init(path: path, error)
        default: self.init(path: path, .unreadable(reason: "\(error)"))
        }
    }
}
