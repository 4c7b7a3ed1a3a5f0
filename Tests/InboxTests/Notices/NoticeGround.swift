import Foundation
import Inbox
import SystemCalls
import TestSupport
import Testing

/// An inbox's storage in a directory of its own, and couriers that are quick to try again.
struct NoticeGround {
    let directory: TemporaryDirectory
    let storage: SQLiteStorage

    init() throws {
        directory = try TemporaryDirectory()
        storage = try SQLiteStorage("\(directory.path)/inbox.sqlite")
        // The alert that all samples of notices are about.
        let alert = InboxBatch([.open(Samples.alert("where is my parcel"))])
        _ = try storage.commit([alert], grouping: TextGrouping())
    }

    static let now: @Sendable () -> Int = { Int(Date().timeIntervalSince1970 * 1_000) }

    static var quick: BackOff {
        var backOff = BackOff()
        backOff.shortest = 2
        backOff.longest = 8
        // Not given up in the time in which a busy machine does not let the test go on.
        backOff.mostAttempts = 1_000_000
        return backOff
    }

    func courier(_ targets: [NoticeTarget], commandLimit: Int = 30_000) throws -> NoticeCourier {
        try NoticeCourier(
            to: targets, storage: storage, backOff: Self.quick, environment: ["PATH": "/usr/bin:/bin"],
            commandLimit: commandLimit, seed: 1, now: Self.now)
    }

    static func webhook(_ url: String, secret: NoticeSecret? = nil) throws -> NoticeTarget {
        NoticeTarget(.webhook(.init(try #require(WebAddress(checking: url)), secret: secret)))
    }

    /// Keeps notices that are to be told now.
    @discardableResult
    func keep(_ texts: [String] = ["where is my parcel"], for targets: [NoticeTarget]) throws -> [Notice] {
        let now = Self.now()
        let drafts = texts.enumerated().map { NoticeSamples.draft($0.element, group: $0.offset + 1, time: now) }
        return try storage.keep(drafts, for: targets, seen: [:])
    }

    var dead: [Delivery] { get throws { try storage.deadLetters(of: nil, limit: 100) } }

    func waiting(_ target: NoticeTarget) throws -> [Delivery] {
        try storage.deliveries(to: target.name, until: .max, limit: 100)
    }

    func read(_ name: String) -> String {
        (try? String(contentsOfFile: "\(directory.path)/\(name)", encoding: .utf8)) ?? ""
    }
}
