/// An inverted index over bundles: which have a feature, and how typical of each it is. The cheap first look for the bundles that
/// a question may belong to.
///
/// A bundle's score is a sum over the question's features of ln(1 + r/4), r being by how many times a feature is more typical of
/// the bundle than of all bundles in the mean: the query likelihood by which collections are selected in federated search
/// (Si, Jin, Callan and Ogilvie 2002), on the square roots of the shares. Nothing is trained.
package struct RoutingIndex: Sendable {
    /// The most bundles there can be.
    package static let mostBundles = Int(UInt16.max)

    /// The number of bundles.
    package let bundleCount: Int
    /// The fingerprints of all features, ascending.
    let fingerprints: [UInt32]
    /// For each feature how many bundles have it.
    let counts: [UInt16]
    /// The bundle of each posting.
    let bundles: [UInt16]
    /// How typical its feature is of its bundle, see ``RoutingLevel``.
    let levels: [UInt8]
    /// For each value of a fingerprint's upper bits where its features and their postings begin, and where the last ones end.
    let directory: [Entry]
    /// How far a fingerprint is shifted for its place in the directory.
    let shift: UInt32

    /// Where the features with certain upper bits begin.
    struct Entry: Sendable {
        var feature: UInt32
        var posting: UInt32
    }

    /// - Parameters:
    ///   - postings: of all bundles.
    init(bundleCount: Int, _ postings: RoutingPostings) {
        self.bundleCount = bundleCount
        fingerprints = postings.fingerprints
        counts = postings.counts
        bundles = postings.bundles
        levels = postings.levels
        // About eight features an entry are read one after the other.
        var bits: UInt32 = 1
        while bits < 24 && fingerprints.count >> Int(bits + 3) > 0 { bits += 1 }
        shift = 32 - bits
        var directory = [Entry](repeating: Entry(feature: 0, posting: 0), count: 1 << Int(bits) + 1)
        for (fingerprint, count) in zip(fingerprints, counts) {
            directory[Int(fingerprint >> shift) + 1].feature += 1
            directory[Int(fingerprint >> shift) + 1].posting += UInt32(count)
        }
        for place in 1..<directory.count {
            directory[place].feature += directory[place - 1].feature
            directory[place].posting += directory[place - 1].posting
        }
        self.directory = directory
    }

    /// The number of distinct features.
    package var featureCount: Int { fingerprints.count }

    /// The memory it takes, in bytes.
    package var byteCount: Int {
        fingerprints.count * 6 + bundles.count * 3 + directory.count * MemoryLayout<Entry>.stride
    }
}
