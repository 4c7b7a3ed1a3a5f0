import Bundles
import StrictJSON

/// How a domain stands, as `MODEL` tells it.
struct ReleaseStanding: Sendable {
    /// `nil` for one that has just gone.
    let entry: Fleet.Entry?
    /// The versions that there are, if they were asked for.
    let versions: [VersionRecord]
    /// Whether something was done that is on the device.
    let isDurable: Bool

    /// The most versions that are told of; the newest.
    private static let mostVersions = 100

    func write(to writer: inout JSONWriter, as domain: String) {
        writer.name("domain")
        writer.string(domain)
        writer.version("active", entry?.active?.version)
        writer.version("previous", entry?.previous)
        writer.name("state")
        writer.string((entry?.state ?? .retired).rawValue)
        if let awaiting = entry?.awaiting { writer.version("awaiting", awaiting) }
        if let entry, let problem = entry.problem { writer.problem(problem, of: entry.directory) }
        if !versions.isEmpty { write(versions.prefix(Self.mostVersions), to: &writer) }
        if isDurable {
            writer.name("durable")
            writer.bool(true)
        }
    }

    private func write(_ versions: ArraySlice<VersionRecord>, to writer: inout JSONWriter) {
        writer.name("versions")
        writer.beginArray()
        for record in versions {
            writer.beginObject()
            writer.version("version", record.number)
            writer.name("state")
            writer.string(record.state.rawValue)
            writer.name("sha256")
            writer.string(record.modelSHA256)
            writer.name("trained_at")
            if let time = record.lineage?.trainedAt { writer.string(time) } else { writer.null() }
            writer.endObject()
        }
        writer.endArray()
    }
}

extension JSONWriter {
    /// A version as the wire has it: a text, or `null` for none.
    mutating func version(_ name: String, _ number: Int?) {
        self.name(name)
        if let number { string("\(number)") } else { null() }
    }

    /// What is wrong with a bundle, and where.
    mutating func problem(_ problem: BundleError, of directory: BundleDirectory) {
        name("problem")
        beginObject()
        name("file")
        string(directory.name(of: problem.path))
        if let line = problem.line {
            name("line")
            integer(line)
        }
        name("why")
        string(problem.reason)
        endObject()
    }
}
