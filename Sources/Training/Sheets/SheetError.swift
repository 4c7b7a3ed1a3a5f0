/// What may be wrong with a sheet of one kind, in words that stand behind its place.
package protocol SheetProblem: Error, Equatable, CustomStringConvertible {}

/// What is wrong with a sheet of one kind, and where: one clear sentence with file and line.
package struct SheetError<Problem: SheetProblem>: Error, Equatable, CustomStringConvertible {
    /// The file, as a path that the user can open.
    package let path: String
    /// The line in it, from 1, where there is one to name.
    package let line: Int?
    package let problem: Problem

    package init(path: String, line: Int? = nil, _ problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }

    package var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(problem)" }
}
