import Bundles
import Foundation
import Inbox
import StrictJSON
import SystemCalls
import TestSupport
import Testing

struct NoticeConfigurationTests {
    private let secret = "0123456789abcdef0123"

    private func read(_ text: String) throws -> NoticeConfiguration {
        try NoticeConfiguration(
            try JSONReader.read(Array(text.utf8)), environment: ["HOOK_SECRET": secret, "SHORT": "abc"])
    }

    @Test func `nothing said is the defaults, which tell nobody`() throws {
        #expect(try read("{}") == NoticeConfiguration())
        #expect(NoticeConfiguration().rules.counts == [5, 25, 125])
    }

    @Test func `rules are set one by one`() throws {
        let configuration = try read(
            """
            {"new_group": false, "counts": [3, 9], "rate": {"minutes": 5}, "drift": false, "growth": true,
             "cooldown_min": 30, "most_per_hour": 7,
             "quiet": {"from": "22:30", "to": "08:00", "zone": "Asia/Tokyo", "weekends": true},
             "digest": {"every": "day", "at": "09:15", "zone": "Asia/Tokyo", "of": ["new_group"]}}
            """)
        var rules = NoticeRules()
        rules.tellsNewGroups = false
        rules.counts = [3, 9]
        rules.rate = NoticeRules.Rate(alerts: 20, minutes: 5)
        rules.drift = nil
        rules.cooldown = 30 * 60_000
        rules.most = 7
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        rules.quiet = QuietHours(from: 1350, to: 480, in: tokyo, weekends: true)
        rules.digest = DigestRule(.daily(minute: 555, zone: tokyo), of: [.newGroup])
        #expect(configuration.rules == rules)
    }

    @Test func `targets are addresses, commands and files`() throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write("\(secret)\n", to: "secret")
        let configuration = try read(
            """
            {"webhooks": ["https://a.example/hook",
                          {"url": "https://b.example/x", "form": "slack", "secret_file": "\(file)", "tenants": ["acme"]},
                          {"url": "http://127.0.0.1:9/", "secret_env": "HOOK_SECRET", "ca_file": "/etc/ca.pem"}],
             "commands": ["notify-send x", ["/usr/bin/logger", "-t", "taiwa"], {"run": "cat", "tenants": ["beta"]}],
             "files": ["/var/log/notices.jsonl", {"path": "n.jsonl", "tenants": ["acme", "beta"]}]}
            """)
        let key = try #require(NoticeSecret(Array(secret.utf8)))
        func address(_ text: String) throws -> WebAddress { try #require(WebAddress(checking: text)) }
        let (acme, beta) = (TenantName("acme"), TenantName("beta"))
        #expect(
            configuration.targets == [
                NoticeTarget(.webhook(.init(try address("https://a.example/hook")))),
                NoticeTarget(
                    .webhook(.init(try address("https://b.example/x"), secret: key, form: .slack)), tenants: [acme]),
                NoticeTarget(
                    .webhook(.init(try address("http://127.0.0.1:9/"), secret: key, certificates: "/etc/ca.pem"))),
                NoticeTarget(.command(["/bin/sh", "-c", "notify-send x"])),
                NoticeTarget(.command(["/usr/bin/logger", "-t", "taiwa"])),
                NoticeTarget(.command(["/bin/sh", "-c", "cat"]), tenants: [beta]),
                NoticeTarget(.file("/var/log/notices.jsonl")), NoticeTarget(.file("n.jsonl"), tenants: [acme, beta]),
            ])
        #expect(configuration.targets[1].takes(acme) && !configuration.targets[1].takes(beta))
    }

    @Test(arguments: [
        (#"{"cooldwn_min": 3}"#, 1, "unknown setting 'cooldwn_min' (did you mean 'cooldown_min'?)"),
        ("{\n\"quiet\": {\"frm\": \"22:00\"}}", 2, "unknown setting 'frm' (did you mean 'from'?)"),
        (#"{"quiet": {"from": "22:00"}}"#, 1, "'quiet' must be an object with two times, from and to"),
        (#"{"quiet": {"from": "2:00", "to": "08:00"}}"#, 1, #"'from' must be a time of day such as "22:30""#),
        (#"{"quiet": {"from": "24:00", "to": "08:00"}}"#, 1, #"'from' must be a time of day such as "22:30""#),
        (
            #"{"quiet": {"from": "22:00", "to": "08:00", "zone": "Tokio"}}"#, 1,
            #"'zone' must be a time zone such as "Asia/Tokyo""#
        ),
        (#"{"counts": [5, 5]}"#, 1, "'counts' must be an array of rising numbers from 2 to 1000000"),
        (#"{"rate": {"alerts": 1}}"#, 1, "'alerts' must be a whole number from 2 to 10000"),
        (#"{"rate": 3}"#, 1, "'rate' must be an object, true or false"),
        (#"{"digest": {"every": "week"}}"#, 1, #"'every' must be "hour" or "day""#),
        (
            "{\"webhooks\": [\n\n{\"url\": \"ftp://x\"}]}", 3,
            "'url' must be an address that begins with https:// or http://, without a name, a password or a fragment"
        ),
        (#"{"webhooks": [{"url": "http://x", "form": "teams"}]}"#, 1, #"'form' must be "json" or "slack""#),
        (
            #"{"webhooks": [{"url": "http://x", "secret_env": "SHORT"}]}"#, 1,
            "'secret_env' must be the name of a variable that holds a secret of at least 16 bytes"
        ),
        (
            #"{"webhooks": [{"url": "http://x", "secret_file": "/nowhere/s"}]}"#, 1,
            "'secret_file' must be the path of a file with a secret of at least 16 bytes"
        ),
        (
            #"{"commands": [["logger"]]}"#, 1,
            "'commands' must be a line for the shell, or an array of a program's whole path and its arguments"
        ),
        (#"{"files": ["a", "a"]}"#, 1, "'notices' must be without a target that is there twice"),
        (#"{"files": [{"path": "a", "tenants": ["A!"]}]}"#, 1, "'tenants' must be an array of tenants' names"),
        ("[]", 1, "'notices' must be an object"),
    ])
    func `what is not right is said with its line and the nearest right name`(
        _ text: String, _ line: Int, _ what: String
    ) {
        let error = #expect(throws: NoticeConfigurationError.self) { try read(text) }
        #expect(error?.line == line)
        #expect(error?.description == what)
    }

    @Test func `secrets and addresses are not shown`() throws {
        let key = try #require(NoticeSecret(Array(secret.utf8)))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(!text.contains("0123") && !text.contains("48"))
        }
        let address = try #require(WebAddress(checking: "https://hooks.example.org/services/T0/SECRET"))
        let target = NoticeTarget(.webhook(.init(address, secret: key)))
        #expect(target.name.hasPrefix("webhook hooks.example.org "))
        #expect(!target.name.contains("SECRET"))
        #expect(!NoticeTarget(NoticeTarget.shell("curl -H token:SECRET")).name.contains("SECRET"))
    }
}
