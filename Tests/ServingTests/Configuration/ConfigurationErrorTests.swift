import Foundation
import Serving
import TestSupport
import Testing

struct ConfigurationErrorTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func error(options: [String: String] = [:], environment: [String: String] = [:]) -> ConfigurationError? {
        #expect(throws: ConfigurationError.self) {
            try ServerConfiguration(options: options, environment: environment)
        }
    }

    /// What stands in a file, and what is said of it after the file's name.
    static let mistakes: [(String, String)] = [
        ("", ":1: not valid JSON: ends in the middle of a value"),
        ("[]", ":1: this is not an object"),
        ("{\n\"threads\": 1,\n}", ":3: not valid JSON: expected a name in quotes"),
        ("{\n\"listn\": 1}", ":2: unknown setting 'listn' (did you mean 'listen'?)"),
        ("{\"limits\": {\n\"txt\": 1}}", ":2: unknown setting 'txt' (did you mean 'text'?)"),
        ("{\"limits\": 1}", ":1: 'limits' must be an object"),
        ("{\"limits.text\": 100}", ":1: unknown setting; there are: listen, socket, admin_socket,"),
        ("{\"threads\": \"2\"}", ":1: 'threads' must be a whole number from 0 to 256"),
        ("{\"threads\": 2.5}", ":1: 'threads' must be a whole number from 0 to 256"),
        ("{\"threads\": 257}", ":1: 'threads' must be a whole number from 0 to 256"),
        ("{\"limits\": {\"text\": 4097}}", ":1: 'limits.text' must be a whole number from 16 to 4096"),
        ("{\"allow_root\": 1}", ":1: 'allow_root' must be true or false"),
        ("{\"plugins\": 1}", ":1: 'plugins' must be a path"),
        ("{\"plugins\": \"\"}", ":1: 'plugins' must be a path"),
        ("{\"tokens\": \"a\\u0000b\"}", ":1: 'tokens' must be a path"),
        ("{\"name\": \"a b\"}", ":1: 'name' must be 1 to 64 letters, digits and -._:"),
        ("{\"listen\": \"7100\"}", ":1: 'listen' must be an address HOST:PORT, such as 127.0.0.1:7100 or [::1]:7100"),
        ("{\"listen\": [\n7100]}", ":2: 'listen' must be an address HOST:PORT"),
        ("{\"listen\": {}}", ":1: 'tcp' must be an address HOST:PORT"),
        ("{\"listen\": \"/run/x\"}", ":1: 'listen' must be an address HOST:PORT"),
        ("{\"listen\": {\"tcp\": \"a:1\", \"prox\": 1}}", ":1: unknown setting 'prox' (did you mean 'proxy'?)"),
        ("{\"listen\": {\"tcp\": \"a:1\", \"mode\": \"0600\"}}", ":1: unknown setting; there are: tcp, proxy"),
        ("{\"listen\": [\"a:1\",\n\"a:1\"]}", ":2: a:1 is to be listened on twice"),
        ("{\"listen\": {\"tcp\": \"a:1\", \"proxy\": true}}", ":1: 'proxy' must be \"none\", or {\"from\": […]} with"),
        ("{\"listen\": {\"tcp\": \"a:1\", \"proxy\": {\"from\": []}}}", ":1: 'proxy' must be \"none\", or"),
        (
            "{\"listen\": {\"tcp\": \"a:1\", \"proxy\": {\"from\": [\n\"10.1.2.3/8\"]}}}",
            ":2: 'from' must be an address or"
        ),
        ("{\"socket\": \"taiwa.sock\"}", ":1: 'socket' must be a path with a slash, such as /run/taiwa/taiwa.sock"),
        (
            "{\"socket\": {\"unix\": \"/a\", \"mode\": 600}}",
            ":1: 'mode' must be permission bits in a string, such as \"0660\""
        ),
        ("{\"socket\": {\"unix\": \"/a\", \"mode\": \"0888\"}}", ":1: 'mode' must be permission bits"),
        ("{\"socket\": {\"unix\": \"/a\", \"mode\": \"1777\"}}", ":1: 'mode' must be permission bits"),
        ("{\"tenants\": []}", ":1: 'tenants' must be an object"),
        (
            "{\"tenants\": {\"Acme\": {}}}",
            ":1: 'tenants' must be limits by names of lower-case letters, digits, - and _"
        ),
        (
            "{\"tenants\": {\"acme\": {\"ask_per_sec\": 1}}}",
            ":1: unknown setting 'ask_per_sec' (did you mean 'ask_per_s'?)"
        ),
        ("{\"tenants\": {\"acme\": {\"ask_per_s\": 0}}}", ":1: 'ask_per_s' must be a whole number from 1 to 1000000"),
        ("{\"peers\": {}}", ":1: 'peers' must be an array of objects with uid or gid, roles and tenant"),
        ("{\"peers\": [{\"roles\": [\"user\"]}]}", ":1: 'peers' must be objects with either uid or gid"),
        ("{\"peers\": [{\"uid\": 1, \"gid\": 1}]}", ":1: 'peers' must be objects with either uid or gid"),
        ("{\"peers\": [{\"uid\": -1}]}", ":1: 'uid' must be a whole number from 0 to 4294967294"),
        ("{\"peers\": [{\"uid\": 1, \"roles\": [\"root\"]}]}", ":1: 'roles' must be of user, agent, admin, operator"),
        ("{\"peers\": [{\"uid\": 1}]}", ":1: a token needs a role: user, agent, admin, operator"),
        ("{\"peers\": [\n{\"uid\": 1, \"roles\": \"user\"}]}", ":2: the role user needs a tenant"),
        ("{\"peers\": [{\"uid\": 1, \"roles\": \"user\", \"tenant\": \"A\"}]}", ":1: 'tenant' must be a tenant's name"),
    ]

    @Test(arguments: mistakes)
    func `a mistake in a file is named with its line`(text: String, sentence: String) throws {
        let path = try directory.write(text, to: "taiwa.json")
        let description = error(options: ["--config": path])?.description ?? ""
        #expect(description.hasPrefix(path + sentence), "\(description)")
        #expect(!description.contains { $0.isNewline })
    }

    @Test func `a file that cannot be read is named`() throws {
        #expect(
            error(options: ["--config": "/nowhere/taiwa.json"])?.description
                == "/nowhere/taiwa.json: cannot be read: No such file or directory")
        #expect(
            error(environment: ["TAIWA_CONFIG": directory.path])?.description
                == "\(directory.path): cannot be read: this is no plain file")
        let path = try directory.write([UInt8](repeating: 0x20, count: 1 << 20 + 1), to: "large.json")
        #expect(error(options: ["--config": path])?.description == "\(path): cannot be read: larger than 1048576 bytes")
    }

    @Test(arguments: [
        ("TAIWA_THREADS", "many", "this is not a whole number from 0 to 256"),
        ("TAIWA_THREADS", "+2", "this is not a whole number from 0 to 256"),
        ("TAIWA_ALLOW_ROOT", "yes", "this is not true or false"),
        ("TAIWA_NAME", "é", "this is not 1 to 64 letters, digits and -._:"),
        ("TAIWA_LISTEN", "127.0.0.1", "this is not an address HOST:PORT, such as 127.0.0.1:7100 or [::1]:7100"),
        ("TAIWA_LISTEN", "a:1,", "this is not an address HOST:PORT, such as 127.0.0.1:7100 or [::1]:7100"),
        ("TAIWA_LISTEN", "a:1,a:1", "a:1 is to be listened on twice"),
        ("TAIWA_SOCKET", "sock", "this is not a path with a slash, such as /run/taiwa/taiwa.sock or ./taiwa.sock"),
        ("TAIWA_LISTN", "x", "unknown setting (did you mean TAIWA_LISTEN?)"),
        ("TAIWA_LIMIT_TEXT", "1", "unknown setting (did you mean TAIWA_LIMITS_TEXT?)"),
    ])
    func `a mistake in the environment is named by its variable`(name: String, value: String, sentence: String) {
        #expect(error(environment: [name: value])?.description == "\(name): \(sentence)")
    }

    @Test func `variables of others are left alone`() throws {
        let names = [
            "TAIWA_PORT", "TAIWA_SERVICE_HOST", "TAIWA_SERVICE_PORT", "TAIWA_PORT_7100_TCP", "TAIWA_PORT_7100_TCP_ADDR",
        ]
        let environment = Dictionary(uniqueKeysWithValues: names.map { ($0, "tcp://10.0.0.1:7100") })
        #expect(try ServerConfiguration(options: [:], environment: environment) == ServerConfiguration())
    }

    @Test func `a mistake on the command line is named by its option`() {
        #expect(error(options: ["--drain": "-1"])?.description == "--drain: this is not a whole number from 0 to 3600")
        #expect(error(options: ["--socket": "x"])?.description.hasPrefix("--socket: this is not a path") == true)
    }
}
