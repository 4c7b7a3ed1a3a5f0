package import Training

extension ObservedShare {
    /// So many out of so many.
    package init(_ count: Int, of total: Int) {
        self.init()
        self.count = count
        self.total = total
    }
}
