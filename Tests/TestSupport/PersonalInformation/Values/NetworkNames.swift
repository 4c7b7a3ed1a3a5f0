/// E-mail addresses, URLs with a secret and Internet addresses, all of the ranges kept for documentation.
///
/// Domains are those of RFC 2606 and JPRS's example names; addresses are of RFC 5737 and RFC 3849.
enum NetworkNames {
    private static let hosts = """
        example.com example.org example.net example.jp example.co.jp mail.example.com shop.example.jp docomo.example.jp
        example.ac.jp news.example.org support.example.net my-shop.example.com
        """.words

    static func email(_ random: inout SeededGenerator) -> String {
        let surname = Romaji.spelling(of: random.pick(JapaneseSurnames.all).kana).lowercased()
        let given = random.pick(EnglishNames.given).lowercased().filter { $0.isASCII && $0.isLetter }
        let initial = String(given.prefix(1))
        let local =
            switch random.number(1...9) {
            case 1: "\(given).\(surname)"
            case 2: "\(surname)_\(given)"
            case 3: "\(surname)\(random.number(1...99))"
            case 4: "\(initial)-\(surname)"
            case 5: "\(given)+\(random.pick(["shop", "news", "test"]))"
            case 6: given + String(random.number(1950...2005))
            case 7: "\(initial).\(surname)"
            case 8:
                "\(given.prefix(1).uppercased())\(given.dropFirst()).\(surname.prefix(1).uppercased())\(surname.dropFirst())"
            default: surname
            }
        return local + "@" + random.pick(hosts)
    }

    static func url(_ random: inout SeededGenerator) -> String {
        let host = random.pick(hosts)
        let scheme = random.pick(["https", "https", "http"])
        let secret = random.letters(random.number(8...24), of: "abcdefghjkmnpqrstuvwxyz0123456789")
        return switch random.number(1...8) {
        case 1: "\(scheme)://admin:\(secret)@\(host)/"
        case 2: "ftp://\(random.pick(["guest", "taro", "root"])):\(secret)@\(host)/pub"
        case 3: "\(scheme)://\(host)/reset?token=\(secret)"
        case 4: "\(scheme)://\(host)/api/v1/items?key=\(secret)&page=2"
        case 5: "\(scheme)://\(host)/login?user=1&session=\(secret)"
        case 6: "\(scheme)://\(host)/files/a.pdf?sig=\(secret)"
        case 7: "\(scheme)://\(host)/verify?code=\(secret)"
        default: "\(scheme)://\(host):8443/account?lang=ja&password=\(secret)"
        }
    }

    static func ipv4(_ random: inout SeededGenerator) -> String {
        random.pick(["192.0.2.", "198.51.100.", "203.0.113."]) + String(random.number(1...254))
    }

    static func ipv6(_ random: inout SeededGenerator) -> String {
        func group() -> String { String(random.number(1...0xFFFF), radix: 16) }
        func wide(_ group: String) -> String { String(repeating: "0", count: 4 - group.count) + group }
        let groups = (0..<6).map { _ in group() }
        return switch random.number(1...6) {
        case 1: (["2001", "db8"] + groups).joined(separator: ":")
        case 2: (["2001", "0db8"] + groups.map(wide)).joined(separator: ":")
        case 3: "2001:db8::\(groups[0])"
        case 4: "2001:db8:\(groups[0])::\(groups[1]):\(groups[2])"
        case 5: (["2001", "DB8"] + groups.map { $0.uppercased() }).joined(separator: ":")
        default: "2001:db8:0:\(groups[0])::" + groups[1]
        }
    }
}
