import Dialogue
import Foundation
import Inbox
import TestSupport
import Testing

struct LineGroupingTests {
    private let bank = DomainName(rawValue: "bank")
    private let shop = DomainName(rawValue: "shop")

    /// Puts lines one after the other into the groups that are found for them, and says which.
    private func groups(
        of lines: [String], in grouping: LineGrouping = LineGrouping(), first: Int = 1, of domain: DomainName? = nil
    ) -> [Int] {
        lines.enumerated().map { index, line in
            let group = grouping.group(of: line, of: domain ?? bank) ?? GroupID(first + index)
            grouping.add(line, as: AlertID(first + index), to: group, of: domain ?? bank)
            return group.number
        }
    }

    @Test func `paraphrases come together and other questions stay apart`() {
        let found = groups(of: [
            "how do I freeze my credit card", "what is the weather in London tomorrow", "please freeze my card now",
            "can you freeze the credit card", "tell me tomorrow's weather in Paris",
        ])
        #expect(found == [1, 2, 1, 1, 2])
    }

    @Test func `Japanese paraphrases come together`() {
        let found = groups(of: [
            "駐車場の予約はできますか", "ペットと一緒に泊まれますか", "駐車場を予約したいのですが", "ペットも一緒に宿泊できますか",
        ])
        #expect(found == [1, 2, 1, 2])
    }

    @Test func `the same line belongs to the same group, whatever its width and case`() {
        #expect(groups(of: ["Ｗｉ－Ｆｉ　ﾊﾟｽﾜｰﾄﾞ", "Zebra crossing", "wi-fi パスワード", "ZEBRA  crossing!"]) == [1, 2, 1, 2])
    }

    @Test func `placeholders count as their kind and not as words`() {
        let found = groups(of: ["[PHONE]", "[EMAIL]", "[PHONE2…5678]", "[電話番号3]", "[EMAIL2]", "[phone]"])
        #expect(found == [1, 2, 1, 1, 2, 6])
    }

    @Test func `a line without letters makes a group of its own`() {
        #expect(groups(of: ["???", "!", "", "???"]) == [1, 2, 3, 1])
        #expect(LineGrouping().group(of: "", of: bank) == nil)
    }

    @Test func `bundles do not share groups`() {
        let grouping = LineGrouping()
        grouping.add("freeze my card", as: AlertID(1), to: GroupID(1), of: bank)
        #expect(grouping.group(of: "freeze my card", of: bank) == GroupID(1))
        #expect(grouping.group(of: "freeze my card", of: shop) == nil)
    }

    @Test func `what is read again gives the same groups as what came in`() {
        let lines = Self.lines(400, seed: 7)
        let running = LineGrouping()
        let found = groups(of: lines, in: running)
        #expect(groups(of: lines) == found)
        let started = LineGrouping()
        for (index, line) in lines.enumerated() {
            started.add(line, as: AlertID(index + 1), to: GroupID(found[index]), of: bank)
        }
        for line in Self.lines(200, seed: 8) {
            #expect(started.group(of: line, of: bank) == running.group(of: line, of: bank))
        }
    }

    @Test func `what an operator has moved draws its like along`() {
        let grouping = LineGrouping()
        _ = groups(of: ["freeze my card", "how to freeze a card", "order a new card"], in: grouping)
        grouping.move([AlertID(1), AlertID(2)], to: GroupID(9), of: bank)
        #expect(grouping.group(of: "freeze my card", of: bank) == GroupID(9))
        #expect(grouping.group(of: "how do you freeze a card", of: bank) == GroupID(9))
        grouping.move([AlertID(77)], to: GroupID(9), of: bank)
    }

    @Test func `nothing is left of what was erased`() {
        let grouping = LineGrouping()
        _ = groups(of: ["freeze my card", "freeze my card", "opening hours on Sunday"], in: grouping)
        grouping.remove([AlertID(1)], of: bank)
        #expect(grouping.group(of: "freeze my card", of: bank) == GroupID(1))
        grouping.remove([AlertID(2), AlertID(2)], of: bank)
        #expect(grouping.group(of: "freeze my card", of: bank) == nil)
        #expect(grouping.group(of: "the opening hours on Sunday", of: bank) == GroupID(3))
    }

    @Test func `groups that look alike are proposed and never merged by themselves`() {
        let grouping = LineGrouping()
        for (index, line) in ["freeze my card", "how to freeze a card", "weather in Rome"].enumerated() {
            grouping.add(line, as: AlertID(index + 1), to: GroupID(index + 1), of: bank)
        }
        #expect(grouping.proposals(for: GroupID(1), of: bank) == [GroupID(2)])
        #expect(grouping.proposals(for: GroupID(3), of: bank).isEmpty)
        #expect(grouping.proposals(for: GroupID(8), of: bank).isEmpty)
    }

    @Test func `several threads may use it at once`() {
        let grouping = LineGrouping()
        let lines = Self.lines(200, seed: 3)
        let bank = bank
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            for (index, line) in lines.enumerated() {
                let group = grouping.group(of: line, of: bank) ?? GroupID(thread * 1000 + index + 1)
                grouping.add(line, as: AlertID(thread * 1000 + index + 1), to: group, of: bank)
            }
        }
        for line in lines { #expect(grouping.group(of: line, of: bank) != nil) }
    }

    /// Lines that are put together of words.
    private static func lines(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        let words = ["card", "freeze", "weather", "tomorrow", "order", "new", "lost", "account", "transfer", "limit"]
        return (0..<count).map { _ in
            (0..<4).map { _ in words[Int.random(in: words.indices, using: &random)] }.joined(separator: " ")
        }
    }
}
