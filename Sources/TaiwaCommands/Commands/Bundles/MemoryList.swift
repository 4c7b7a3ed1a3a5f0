import Bundles
import Dialogue
import Foundation
import SystemCalls
import Terminal

/// `taiwa bundles --memory`: what the released versions take of memory once they are open.
struct MemoryList {
    let plugins: String
    let format: OutputFormat

    /// What one bundle, or all of a tenant's, takes.
    private struct Row: Encodable {
        let tenant: String
        /// `nil` for all of the tenant's.
        let bundle: String?
        var bundles = 1
        var mapped: Int
        var own: Int

        private enum CodingKeys: String, CodingKey {
            case tenant, bundle, bundles
            case mapped = "mapped_bytes"
            case own = "private_bytes"
        }
    }

    private struct Result: Encodable {
        let bundles: [Row]
        let tenants: [Row]
        /// What opening all of them has added to this process's own memory, as the system counts it; `nil` where it does not tell.
        let measured: Int?

        private enum CodingKeys: String, CodingKey {
            case bundles, tenants
            case measured = "measured_private_bytes"
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let fleet = Fleet(
            plugins: PluginDirectory(path: plugins), catalog: .standard, memory: BundleMemory(limit: .max))
        try fleet.rescan(threads: ProcessInfo.processInfo.activeProcessorCount)
        let released = fleet.entries.compactMap(\.active)
        for bundle in released { fleet.memory.close(bundle) }
        fleet.memory.tidy()
        let before = ResidentMemory.now
        for bundle in released { _ = try bundle.loaded() }
        let after = ResidentMemory.now
        let rows = fleet.entries.compactMap { entry in
            entry.active.map { bundle in
                Row(
                    tenant: entry.directory.tenant ?? "default", bundle: bundle.domain.rawValue,
                    mapped: bundle.modelBytes, own: bundle.privateBytes)
            }
        }
        let tenants = Dictionary(grouping: rows, by: \.tenant).sorted { $0.key < $1.key }.map { tenant, rows in
            Row(
                tenant: tenant, bundle: nil, bundles: rows.count, mapped: rows.reduce(0) { $0 + $1.mapped },
                own: rows.reduce(0) { $0 + $1.own })
        }
        let measured = before.flatMap { before in after.map { max(0, $0.anonymous - before.anonymous) } }
        switch format {
        case .json:
            try console.printJSON(Result(bundles: rows, tenants: tenants, measured: measured), layout: .indented)
        case .table: try print(rows, tenants, measured, on: console)
        }
        let problems = fleet.entries.compactMap(\.problem) + fleet.problems
        for problem in problems { console.report(problem) }
        return problems.isEmpty ? .good : .badData
    }

    private func print(_ rows: [Row], _ tenants: [Row], _ measured: Int?, on console: Console) throws {
        var table = TextTable(columns: [
            .init("tenant"), .init("bundle", extent: .flexible), .init("mapped", alignment: .right),
            .init("private", alignment: .right),
        ])
        for row in rows {
            table.append([row.tenant, row.bundle ?? "", "\(ByteCount(row.mapped))", "\(ByteCount(row.own))"])
        }
        for row in tenants {
            table.append([row.tenant, "\(row.bundles) in all", "\(ByteCount(row.mapped))", "\(ByteCount(row.own))"])
        }
        try console.print(table)
        if let measured {
            try console.print("opening all of them added \(ByteCount(measured)) to this process's own memory")
        }
    }
}
