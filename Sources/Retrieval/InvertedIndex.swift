package import Learning
package import ModelFiles
import SystemCalls

/// An inverted index of documents by feature, scored with BM25.
///
/// A posting holds the document and the feature's ready-made impact, in 8 bits (impact-ordered indexes keep as few;
/// Anh and Moffat 2006). Scores are normalised to similarities between 0 and about 1: a document's BM25 score for the
/// query, by the geometric mean of what query and document would score with themselves.
///
/// A query's rarer features are looked up first, and no more than a number of postings is read: what is left are the
/// commonest features, which say least, and the cost of a query does not grow with the number of documents.
package struct InvertedIndex: Sendable {
    /// The most postings that are read for a query. With four times as many the shipped bundles' exams came out the same.
    package static let postingBudget = 512
    /// The most documents that one feature's list names; a feature in more is left out.
    package static let longestList: Float = 256
    /// The most documents there can be.
    package static let mostDocuments = 1 << 24

    /// `featureCount + 1` offsets into the postings.
    private let starts: Column<UInt32>
    /// The lower 16 bits of each posting's document.
    private let lows: Column<UInt16>
    /// The upper 8 bits of each posting's document; empty if all are 0.
    private let highs: Column<UInt8>
    private let impacts: Column<UInt8>
    /// For each document 1 / √(its score with itself).
    private let norms: Column<Float>
    /// One `Float`: what an impact is to be multiplied by.
    private let impactScale: Column<Float>
    private let name: String

    /// The number of documents.
    package var documentCount: Int { norms.count }

    /// Reads the sections `NAME.starts`, `.lows`, `.highs`, `.impacts`, `.norms` and `.scale`.
    package init(_ name: String, in file: SectionFile, featureCount: Int) throws(SectionFileError) {
        self.name = name
        starts = try file.column(SectionName("\(name).starts"))
        lows = try file.column(SectionName("\(name).lows"))
        highs = try file.column(SectionName("\(name).highs"))
        impacts = try file.column(SectionName("\(name).impacts"))
        norms = try file.column(SectionName("\(name).norms"))
        impactScale = try file.column(SectionName("\(name).scale"))
        guard starts.count == featureCount + 1, lows.count == impacts.count, impactScale.count == 1,
            highs.count == 0 || highs.count == lows.count, isConsistent
        else {
            throw .malformedSection(SectionName("\(name).starts"), reason: "postings do not fit the features")
        }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add(SectionName("\(name).starts"), starts)
        file.add(SectionName("\(name).lows"), lows)
        file.add(SectionName("\(name).highs"), highs)
        file.add(SectionName("\(name).impacts"), impacts)
        file.add(SectionName("\(name).norms"), norms)
        file.add(SectionName("\(name).scale"), impactScale)
    }

    /// The similarities of the documents to a query, without allocating once the buffers have grown.
    package func similarities(to query: QueryVector, into documents: inout DocumentScores) {
        documents.clear(documentCount: documentCount)
        addPostings(of: query, to: &documents)
        let queryNorm = query.totalMass > 0 ? 1 / query.totalMass.squareRoot() : 0
        norms.withSpan { documents.scale(by: queryNorm * impactScale[0], norms: $0) }
    }

    /// Adds the impacts of the query's features: those with short lists first, then those with longer ones.
    private func addPostings(of query: QueryVector, to documents: inout DocumentScores) {
        let entries = query.entries.span
        starts.withSpan { starts in
            documents.lists.collect(entries.count, longest: Self.longestClass) { index in
                let row = starts.row(Int(entries[index].id))
                return PostingLists.List(start: UInt32(row.lowerBound), count: UInt32(row.count))
            }
        }
        lows.withSpan { lows in
            highs.withSpan { highs in
                impacts.withSpan { impacts in
                    documents.addLists(budget: Self.postingBudget, lows: lows, highs: highs, impacts: impacts)
                }
            }
        }
    }

    /// The class of the longest lists.
    private static let longestClass = PostingLists.List(start: 0, count: UInt32(longestList)).lengthClass

    /// Whether every posting names a document and the offsets ascend to the end.
    private var isConsistent: Bool {
        let ascending = starts.withSpan { span in
            guard span[0] == 0, Int(span[span.count - 1]) == lows.count else { return false }
            for index in 1..<span.count where span[index] < span[index - 1] { return false }
            return true
        }
        let bound = documentCount
        return ascending
            && lows.withSpan { lows in
                highs.withSpan { highs in
                    for index in lows.indices {
                        let high = highs.isEmpty ? 0 : Int(highs[index]) << 16
                        if Int(lows[index]) | high >= bound { return false }
                    }
                    return true
                }
            }
    }
}

extension InvertedIndex {
    /// In how many documents a feature may always be: in a handful of documents a share means nothing.
    private static let leastCommon: Float = 20

    /// Indexes documents, given by their vectors over one vocabulary.
    ///
    /// - Parameters:
    ///   - name: what the sections in a file begin with; at most 8 bytes.
    package init(_ name: String, documents vectors: [QueryVector], featureCount: Int, parameters: BM25Parameters) {
        precondition(vectors.count <= Self.mostDocuments)
        self.name = name
        let lengths = vectors.map { Float($0.length) }
        let meanLength = max(lengths.reduce(0, +) / Float(max(lengths.count, 1)), 1)
        var starts = [UInt32](repeating: 0, count: featureCount + 1)
        for vector in vectors { for entry in vector.entries { starts[Int(entry.id) + 1] += 1 } }
        let most = UInt32(min(max(parameters.commonest * Float(vectors.count), Self.leastCommon), Self.longestList))
        let isCommon = starts.dropFirst().map { $0 > most }
        for feature in isCommon.indices where isCommon[feature] { starts[feature + 1] = 0 }
        for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
        var next = starts
        var documents = [UInt32](repeating: 0, count: Int(starts[featureCount]))
        var impacts = [Float](repeating: 0, count: documents.count)
        var norms: [Float] = []
        for (index, vector) in vectors.enumerated() {
            var ownScore: Float = 0
            for entry in vector.entries {
                let impact =
                    entry.weight
                    * parameters.saturation(
                        ofCount: Float(entry.count), length: lengths[index], mean: meanLength)
                ownScore += impact
                guard !isCommon[Int(entry.id)] else { continue }
                let posting = Int(next[Int(entry.id)])
                next[Int(entry.id)] += 1
                documents[posting] = UInt32(index)
                impacts[posting] = impact
            }
            norms.append(ownScore > 0 ? 1 / ownScore.squareRoot() : 0)
        }
        let scale = max(impacts.max() ?? 0, 1e-6) / 255
        self.starts = Column(starts)
        lows = Column(documents.map { UInt16(truncatingIfNeeded: $0) })
        highs = Column(vectors.count > 1 << 16 ? documents.map { UInt8($0 >> 16) } : [])
        self.impacts = Column(impacts.map { UInt8(max(($0 / scale).rounded(), 1)) })
        self.norms = Column(norms)
        impactScale = Column([scale])
    }
}
