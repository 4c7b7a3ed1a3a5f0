import LineProtocol

/// What became of a line, as a reply shows it.
enum Outcome: Equatable {
    case nothing
    case request(Request)
    case refusal(RefusedLine)

    /// Reads a line of octets.
    init(_ line: [UInt8]) {
        do throws(RefusedLine) {
            guard let request = try Request.parse(line.span) else {
                self = .nothing
                return
            }
            self = .request(request)
        } catch {
            self = .refusal(error)
        }
    }

    init(_ line: String) { self.init(Array(line.utf8)) }

    var request: Request? { if case .request(let request) = self { request } else { nil } }

    var refusal: RefusedLine? { if case .refusal(let refusal) = self { refusal } else { nil } }

    /// The line a server would send for a refusal, without its line feed; the empty text where there is none.
    var errorLine: String {
        guard let refusal else { return "" }
        return ServerLine.text { ServerLine.appendError(refusal, &$0) }
    }
}

extension ServerLine {
    /// What is appended to an empty output, without the line feed at its end.
    static func text(_ append: (inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        append(&output)
        return String(decoding: output.dropLast(output.last == 0x0A ? 1 : 0), as: UTF8.self)
    }
}
