import Foundation
import LineProtocol
import StrictJSON
import Testing

/// The article on the line protocol says what the code does.
struct LineProtocolArticleTests {
    private static func article() throws -> String {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appendingPathComponent("Sources/Taiwa/Taiwa.docc/line-protocol.md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The lines of its examples that begin with a sign, each with the line after it.
    private static func lines(_ sign: String) throws -> [(line: String, next: String)] {
        let lines = try article().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return zip(lines, lines.dropFirst() + [""]).filter { $0.0.hasPrefix(sign) }
            .map { (String($0.0.dropFirst(sign.count)), String($0.1)) }
    }

    @Test func `it has the tables of verbs and errors`() throws {
        let article = try Self.article()
        #expect(article.contains("\n\n" + VerbTable.markdown + "\n"))
        #expect(article.contains("\n\n" + ErrorCode.markdown + "\n"))
    }

    @Test func `each request of its examples is one`() throws {
        let requests = try Self.lines("C: ")
        #expect(requests.count == 15)
        for (line, _) in requests { #expect(Outcome(line).request != nil, "\(line) \(Outcome(line).errorLine)") }
    }

    @Test func `each wrong line of its examples gets the error below it`() throws {
        let wrong = try Self.lines("X: ")
        #expect(wrong.count == 7)
        for (line, next) in wrong { #expect("S: " + Outcome(line).errorLine == next) }
    }

    @Test func `each reply of its examples is strict JSON with members of the table`() throws {
        let replies = try Self.lines("S: ")
        #expect(replies.count == 23)
        let names = Set(VerbTable.rows.flatMap(\.replies)).union([
            "id", "ok", "code", "num", "arg", "what", "msg", "fatal", "taiwa", "versions", "server", "auth", "limits",
            "file", "why",
        ])
        for (line, _) in replies {
            guard case .object(let members) = try JSONReader.read(Array(line.utf8), .wire).content else {
                Issue.record("no object: \(line)")
                continue
            }
            for member in members { #expect(names.contains(member.name), "\(member.name)") }
        }
    }

    @Test func `each event of its examples has the members of its table`() throws {
        let events = try Self.lines("E: ")
        #expect(events.count == 3)
        let article = try Self.article()
        for (line, _) in events {
            guard case .object(let members) = try JSONReader.read(Array(line.utf8), .wire).content,
                case .string(let event)? = members.first?.value.content,
                let row = article.components(separatedBy: "\n| `\(event)` | ").dropFirst().last
            else {
                Issue.record("no event of the table: \(line)")
                continue
            }
            let names = row.components(separatedBy: " | ")[0]
            for member in members.dropFirst() { #expect(names.contains("`\(member.name)`"), "\(member.name)") }
        }
    }

    @Test func `the three lines that it calls the same are`() throws {
        let article = try Self.article()
        let block = try #require(article.components(separatedBy: "These are the same:\n\n```\n").last)
        let lines = block.split(separator: "\n").prefix(3).map { Outcome(String($0)).request }
        #expect(lines[0] != nil && lines[0] == lines[1] && lines[1] == lines[2])
    }

    @Test func `its greeting is the server's`() throws {
        let article = try Self.article()
        for authentication in [Greeting.Authentication.token, .none] {
            let greeting = Greeting(server: "n1", authentication: authentication)
            #expect(article.contains(ServerLine.text { greeting.append(to: &$0) } + "\n"))
        }
    }
}
