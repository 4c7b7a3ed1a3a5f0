extension Span<UInt32> {
    /// Where a row lies, in a column of where rows begin and where the last one ends.
    ///
    /// Such columns ascend, which is checked when a file is opened. A file that is cut short while it is mapped reads as zeros
    /// from there on: the row at that place is empty then.
    @inlinable
    package func row(_ index: Int) -> Range<Int> {
        let start = Int(self[index])
        return start..<Swift.max(start, Int(self[index + 1]))
    }
}
