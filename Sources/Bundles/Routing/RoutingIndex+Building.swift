extension RoutingIndex {
    /// Where what is known of a bundle comes from.
    package enum Source: Sendable {
        /// The bundle with this number in the index before.
        case kept(Int)
        case new(RoutingTerms)
    }

    /// Indexes bundles; their numbers are their places.
    ///
    /// - Precondition: no more than ``mostBundles``.
    package init(_ bundles: [RoutingTerms]) { self.init(bundles.map(Source.new), of: nil) }

    /// An index some of whose bundles are new, and the others this one's: their terms are not needed again.
    ///
    /// - Parameters:
    ///   - sources: by the place that the bundle is to have; each of this one's bundles at most once.
    package func replacing(_ sources: [Source]) -> RoutingIndex { RoutingIndex(sources, of: self) }

    private init(_ sources: [Source], of old: RoutingIndex?) {
        precondition(sources.count <= Self.mostBundles, "too many bundles")
        var postings = RoutingPostings(old, sources)
        for _ in 0..<RoutingPostings.partCount { postings.addPart() }
        self.init(bundleCount: sources.count, postings)
    }
}
