import TextAnalysis

/// What is wrong with a file of JSON Lines, and where: one clear sentence with file and line.
struct JSONLinesError: Error, Equatable {
    /// What is wrong.
    enum Problem: Equatable {
        case syntax(String)
        case notUTF8
        case notAnObject(found: String)
        case notAString(String, found: String)
        case noSuchField(String, known: [String])
    }

    let path: String
    /// From 1; where there is one to name.
    let line: Int?
    let problem: Problem

    init(path: String, line: Int? = nil, _ problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }
}

extension JSONLinesError: CustomStringConvertible {
    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }

    private var reason: String {
        switch problem {
        case .syntax(let reason): "not valid JSON: \(reason)"
        case .notUTF8: "not UTF-8; save the file as UTF-8"
        case .notAnObject(let found): "a line must be an object, not \(found)"
        case .notAString(let name, let found): "'\(name)' must be a string, not \(found)"
        case .noSuchField(let name, let known):
            "a field of --fields is on no line\(NearestName.mention(of: name, among: known)); nothing of it was masked"
        }
    }
}
