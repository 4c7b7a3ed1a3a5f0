package import StrictJSON

/// Something that happened, before and after it has its number.
package struct TopicEvent: Sendable, Equatable {
    /// Its place in its topic, from 1, without gaps; 0 as long as it is not on the device.
    package internal(set) var number = 0
    /// The job that it is about, by which subscribers may choose.
    package let job: String?
    /// Whether only the latest of its job matters: it takes the place of an earlier one that nobody has heard yet.
    package let isProgress: Bool
    /// All that is told of it, as an object on one line.
    package let members: [UInt8]

    /// - Parameters:
    ///   - members: writes at least one member.
    package init(job: String? = nil, isProgress: Bool = false, _ members: (inout JSONWriter) -> Void) {
        self.job = job
        self.isProgress = isProgress
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        self.members = writer.bytes
    }

    init(number: Int, job: String?, members: [UInt8]) {
        self.number = number
        self.job = job
        isProgress = false
        self.members = members
    }
}
