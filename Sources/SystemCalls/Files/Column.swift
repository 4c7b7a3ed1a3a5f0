/// A read-only array of plain values that either owns its memory or is a window onto a mapped file.
///
/// What has just been trained and what has been opened from a file are used through the same type. Values in files are
/// little-endian, as on every machine this runs on.
@frozen
package struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
    @usableFromInline
    enum Storage: Sendable {
        case owned([Element])
        case mapped(Mapping, offset: Int)
    }

    @usableFromInline let storage: Storage
    /// The number of elements.
    package let count: Int

    /// A column of values in memory.
    package init(_ elements: [Element]) {
        storage = .owned(elements)
        count = elements.count
    }

    /// A window onto a mapped file.
    ///
    /// - Parameters:
    ///   - byteRange: within the file; returns `nil` unless it lies in the file, is aligned for the element and holds
    ///     whole elements.
    package init?(_ mapping: Mapping, byteRange: Range<Int>) {
        guard byteRange.lowerBound >= 0, byteRange.upperBound <= mapping.count,
            byteRange.lowerBound % MemoryLayout<Element>.alignment == 0,
            byteRange.count % MemoryLayout<Element>.stride == 0
        else { return nil }
        storage = .mapped(mapping, offset: byteRange.lowerBound)
        count = byteRange.count / MemoryLayout<Element>.stride
    }

    /// Calls a closure with the elements.
    @inlinable
    package func withSpan<Result>(_ body: (Span<Element>) -> Result) -> Result {
        switch storage {
        case .owned(let elements): return body(elements.span)
        case .mapped(let mapping, let offset):
            let start = (mapping.base + offset).assumingMemoryBound(to: Element.self)
            return withExtendedLifetime(mapping) { body(UnsafeBufferPointer(start: start, count: count).span) }
        }
    }

    /// One element; for hot loops take ``withSpan(_:)``.
    @inlinable
    package subscript(index: Int) -> Element { withSpan { $0[index] } }

    /// The elements' bytes in memory order.
    package var bytes: [UInt8] {
        withSpan { span in span.withUnsafeBytes { Array($0) } }
    }
}
