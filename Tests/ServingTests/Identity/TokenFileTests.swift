import Bundles
import Foundation
import LineProtocol
import Serving
import SystemCalls
import TestSupport
import Testing

struct TokenFileTests {
    private static let now = Date(timeIntervalSince1970: 1_795_226_400)
    private let directory: TemporaryDirectory
    private var path: String { "\(directory.path)/state/tokens.json" }
    private var file: TokenFile { TokenFile(path: path) }

    init() throws { directory = try TemporaryDirectory() }

    private func request(
        _ roles: Set<Role> = [.user], tenant: TenantName? = .standard, expires: Date? = nil, note: String = ""
    ) throws -> TokenRequest {
        try TokenRequest(roles: roles, tenant: tenant, expires: expires, note: note, at: Self.now)
    }

    private func create(_ request: TokenRequest) throws -> TokenSecret {
        try file.change { (list) throws(TokenFileError) in list.create(request, at: Self.now) }
    }

    private func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func error(reading text: String) -> TokenFileError? {
        #expect(throws: TokenFileError.self) { try TokenList(json: Array(text.utf8), path: "tokens.json") }
    }

    @Test func `a file that is not there is no tokens`() throws {
        #expect(try file.read() == nil)
        #expect(try file.standing() == nil)
    }

    @Test func `what is written reads back`() throws {
        let expires = Self.now.addingTimeInterval(86_400)
        let first = try create(request([.user, .admin], note: "夜勤 \"night\"\\shift"))
        let second = try create(request([.operator], tenant: nil, expires: expires))
        let revoked = try file.change { (list) throws(TokenFileError) in
            list.revoke(first.id, of: .standard, at: Self.now.addingTimeInterval(5))
        }
        #expect(revoked)
        let records = try #require(try file.read()).records
        #expect(records.map(\.id.description) == ["k1", "k2"])
        #expect(records[0].digest.matches(first.digest) && records[1].digest.matches(second.digest))
        #expect(records[0].roles == [.user, .admin] && records[1].roles == [.operator])
        #expect(records[0].tenant == .standard && records[1].tenant == nil)
        #expect(records[0].note == "夜勤 \"night\"\\shift")
        #expect(records[0].expires == nil && records[1].expires == expires)
        #expect(records[0].revoked == Self.now.addingTimeInterval(5) && records[1].revoked == nil)
        #expect(records.allSatisfy { $0.created == Self.now })
    }

    @Test func `the file holds the digest and nothing of the token`() throws {
        let token = try create(request())
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(token.digest.hexadecimal))
        #expect(!text.contains(token.text.suffix(32)) && !text.contains("tw1_"))
        #expect(!text.contains(token.text.dropFirst(7).prefix(8)))
    }

    @Test func `the file and its lock are its owner's only, and nothing else is left`() throws {
        _ = try create(request())
        _ = try create(request())
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(directory.path)/state").sorted()
        #expect(names == ["tokens.json", "tokens.json.lock"])
        for name in names { #expect(try FileStanding.of("\(directory.path)/state/\(name)").mode & 0o777 == 0o600) }
        #expect(try FileStanding.of("\(directory.path)/state").mode & 0o777 == 0o700)
    }

    @Test(arguments: 0..<0o1000)
    func `a mode wider than 0640 is refused, and every other taken`(mode: Int) throws {
        // The owner's read permission stays, for whoever runs the tests without being root.
        let mode = mode | 0o400
        _ = try create(request())
        try setMode(mode, of: path)
        guard mode & 0o137 != 0 else {
            #expect(try file.read()?.records.count == 1)
            return
        }
        let error = #expect(throws: TokenFileError.self) { try file.read() }
        #expect(error?.problem == .tooOpen(mode: UInt32(mode)))
        #expect(
            error?.description
                == "\(path): the mode \(String(mode, radix: 8)) lets others at the tokens; run: chmod 600 \(path)")
        #expect(throws: TokenFileError.self) { try create(request()) }
    }

    @Test func `a file of another user is refused unless that is root`() throws {
        _ = try create(request())
        let owner = try FileStanding.of(path).owner
        let stranger = TokenFile(path: path, user: owner + 1)
        if owner == 0 {
            #expect(try stranger.read()?.records.count == 1)
        } else {
            let error = #expect(throws: TokenFileError.self) { try stranger.read() }
            #expect(error?.problem == .foreignFile(owner: owner))
        }
        let error = #expect(throws: TokenFileError.self) {
            try stranger.change { (list) throws(TokenFileError) in list.create(try! request(), at: Self.now) }
        }
        #expect(error?.problem == .foreignDirectory(owner: owner))
        #expect(error?.description.contains("run this as that user") == true)
    }

    @Test func `a directory in the file's place is refused`() throws {
        try directory.write("x", to: "state/tokens.json/inside")
        #expect(#expect(throws: TokenFileError.self) { try file.read() }?.problem == .notAFile)
    }

    @Test func `a change that cannot be written leaves the file as it was`() throws {
        _ = try create(request())
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        struct Stop: Error {}
        #expect(throws: TokenFileError.self) {
            try file.change { (list) throws(TokenFileError) in
                _ = list.create(try! request(), at: Self.now)
                _ = try TokenList(json: [], path: "elsewhere")
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    /// Lines of a file, what is wrong with it, and on which line.
    static let damages: [(String, Int, String)] = [
        ("", 1, "ends in the middle of a value"),
        ("[]", 1, "this is not an object"),
        ("{\"format\": 1,\n \"tokens\": []", 2, "ends in the middle of a value"),
        ("{\"format\": 2, \"tokens\": []}", 1, "'format' is not 1"),
        ("{\"tokens\": []}", 1, "'format' is not 1"),
        ("{\"format\": 1}", 1, "'tokens' is not an array"),
        ("{\"format\": 1, \"tokens\": [], \"more\": 1}", 1, "there may be only the members format, tokens"),
        ("{\"format\": 1, \"tokens\": [\n1]}", 2, "this is not an object"),
    ]

    @Test(arguments: damages)
    func `a damaged file is named with its line`(text: String, line: Int, reason: String) {
        #expect(error(reading: text)?.description == "tokens.json:\(line): not a token file: \(reason)")
    }

    /// A member of a record, what stands there instead, and what is said of it.
    static let faults: [(String, String, String)] = [
        ("\"k2\"", "\"2\"", "'id' is not a token's"),
        ("\"k2\"", "2", "'id' is not a string"),
        ("\"k2\"", "\"k1\"", "k1 is there twice"),
        ("\"id\"", "\"ident\"", "there may be only the members id, sha256,"),
        ("\"sha256\":\"", "\"sha256\":\"0", "'sha256' is not 64 hexadecimal digits"),
        ("[\"user\"]", "\"user\"", "'roles' is not an array"),
        ("[\"user\"]", "[\"usr\"]", "a role is not one of user, agent, admin, operator"),
        ("[\"user\"]", "[]", "the roles do not go with the tenant"),
        ("\"default\"", "null", "the roles do not go with the tenant"),
        ("\"default\"", "\"../x\"", "'tenant' is not a tenant's name"),
        ("\"2026-11-21T02:00:00Z\"", "null", "'created' is missing"),
        ("\"2026-11-21T02:00:00Z\"", "\"yesterday\"", "'created' is not a time such as"),
        ("\"expires\":null", "\"expires\": 5", "'expires' is not a string"),
        ("\"revoked\":null", "\"revoked\": true", "'revoked' is not a string"),
    ]

    @Test(arguments: faults)
    func `a damaged record is named with its line`(member: String, replacement: String, reason: String) throws {
        var list = TokenList()
        _ = list.create(try request(), at: Self.now)
        _ = list.create(try request(), at: Self.now)
        var lines = String(decoding: list.json, as: UTF8.self).split(separator: "\n").map(String.init)
        try #require(lines[2].contains(member))
        lines[2] = lines[2].replacing(member, with: replacement, maxReplacements: 1)
        let error = try #require(self.error(reading: lines.joined(separator: "\n")))
        #expect(error.line == 3)
        #expect(error.description.hasPrefix("tokens.json:3: not a token file: \(reason)"), "\(error)")
        #expect(isClearSentence(error.description, naming: "tokens.json"))
    }

    @Test func `tokens made at once by many threads are all there, each with its own identifier`() throws {
        let texts = Lock<[String]>([])
        let failures = Lock<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<25 {
                do {
                    let token = try create(try request())
                    texts.withLock { $0.append(token.text) }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let store = try TokenStore(file)
        #expect(Set(store.records(of: nil).map(\.id.number)) == Set(1...100))
        for text in texts.withLock({ $0 }) { #expect(store.authenticate(text, at: Self.now) != nil) }
    }
}
