import Bundles
import ModelFiles

/// The chain of hashes over what operators did: who changes a record must change all behind it, and the last one, which is kept
/// apart.
package enum AuditChain {
    /// Why a chain does not hold.
    package enum Break: Sendable, Equatable, CustomStringConvertible {
        /// The first record that is not as it was written, or stands behind one that is missing.
        case record(Int)
        /// Records are missing at the end, behind this number.
        case end(after: Int)

        package var description: String {
            switch self {
            case .record(let number):
                "the audit is broken at record \(number): it or the one before was changed or removed"
            case .end(let number): "the audit ends early: records behind number \(number) were removed"
            }
        }
    }

    /// The hash of a record behind another: SHA-256 over the hash before it and the record's parts, each with its length.
    static func hash(of record: AuditRecord, after previous: [UInt8]) -> [UInt8] {
        var digest = SHA256()
        digest.update(previous.span)
        let parts = [
            "\(record.number)", record.tenant.rawValue, "\(record.time)", record.by, record.action, record.subject,
        ]
        for part in parts {
            let bytes = Array("\(part.utf8.count):\(part)".utf8)
            digest.update(bytes.span)
        }
        return digest.finalized()
    }

    /// Looks where a chain does not hold.
    ///
    /// - Parameter last: the hash of the last record, as it is kept apart.
    static func firstBreak(in records: [(record: AuditRecord, hash: [UInt8])], last: [UInt8]) -> Break? {
        var previous: [UInt8] = []
        for (record, hash) in records {
            guard Self.hash(of: record, after: previous) == hash else { return .record(record.number) }
            previous = hash
        }
        return previous == last ? nil : .end(after: records.last?.record.number ?? 0)
    }

    /// Identifiers in a line that does not grow without end.
    static func list(_ ids: [some InboxIdentifier]) -> String {
        let shown = ids.prefix(20).map(\.description).joined(separator: " ")
        return ids.count > 20 ? "\(shown) and \(ids.count - 20) more" : shown
    }
}
