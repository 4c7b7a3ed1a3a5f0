package import Learning
package import ModelFiles
import SystemCalls

/// An inverted index of documents by feature, scored with BM25.
///
/// A posting holds the document and the feature's ready-made impact, in 8 bits (impact-ordered indexes keep as few;
/// Anh and Moffat 2006). Scores are normalised to similarities between 0 and about 1: a document's BM25 score for the
/// query, by the geometric mean of what query and document would score with themselves.
package struct InvertedIndex: Sendable {
    /// `featureCount + 1` offsets into the postings.
    private let starts: Column<UInt32>
    private let documents: Column<UInt32>
    private let impacts: Column<UInt8>
    /// For each document 1 / √(its score with itself).
    private let norms: Column<Float>
    /// One `Float`: what an impact is to be multiplied by.
    private let impactScale: Column<Float>
    private let name: String

    /// The number of documents.
    package var documentCount: Int { norms.count }

    /// Reads the sections `NAME.starts`, `.docs`, `.impacts`, `.norms` and `.scale`.
    package init(_ name: String, in file: SectionFile, featureCount: Int) throws(SectionFileError) {
        self.name = name
        starts = try file.column(SectionName("\(name).starts"))
        documents = try file.column(SectionName("\(name).docs"))
        impacts = try file.column(SectionName("\(name).impacts"))
        norms = try file.column(SectionName("\(name).norms"))
        impactScale = try file.column(SectionName("\(name).scale"))
        guard starts.count == featureCount + 1, documents.count == impacts.count, impactScale.count == 1,
            isConsistent
        else {
            throw .malformedSection(SectionName("\(name).starts"), reason: "postings do not fit the features")
        }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add(SectionName("\(name).starts"), starts)
        file.add(SectionName("\(name).docs"), documents)
        file.add(SectionName("\(name).impacts"), impacts)
        file.add(SectionName("\(name).norms"), norms)
        file.add(SectionName("\(name).scale"), impactScale)
    }

    /// The similarity of every document to a query.
    package func similarities(to query: QueryVector) -> [Float] {
        var scores = scores(of: query)
        let queryNorm = query.totalMass > 0 ? 1 / query.totalMass.squareRoot() : 0
        norms.withSpan { norms in
            var scores = scores.mutableSpan
            for index in scores.indices { scores[index] *= norms[index] * queryNorm }
        }
        return scores
    }

    /// The share of a query's weight that lies on features each document has; 0 to 1 in an index of presence.
    package func coverages(of query: QueryVector) -> [Float] {
        var scores = scores(of: query)
        guard query.totalMass > 0 else { return scores }
        for index in scores.indices { scores[index] /= query.totalMass }
        return scores
    }

    /// The BM25 score of every document.
    private func scores(of query: QueryVector) -> [Float] {
        var scores = [Float](repeating: 0, count: documentCount)
        let scale = impactScale[0]
        starts.withSpan { starts in
            documents.withSpan { documents in
                impacts.withSpan { impacts in
                    var sums = scores.mutableSpan
                    for entry in query.entries {
                        for posting in Int(starts[Int(entry.id)])..<Int(starts[Int(entry.id) + 1]) {
                            sums[Int(documents[posting])] += Float(impacts[posting])
                        }
                    }
                }
            }
        }
        for index in scores.indices { scores[index] *= scale }
        return scores
    }

    /// Whether every posting names a document and the offsets ascend to the end.
    private var isConsistent: Bool {
        let ascending = starts.withSpan { span in
            guard span[0] == 0, Int(span[span.count - 1]) == documents.count else { return false }
            for index in 1..<span.count where span[index] < span[index - 1] { return false }
            return true
        }
        let bound = UInt32(documentCount)
        return ascending
            && documents.withSpan { span in
                for index in span.indices where span[index] >= bound { return false }
                return true
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
        self.name = name
        let lengths = vectors.map { Float($0.length) }
        let meanLength = max(lengths.reduce(0, +) / Float(max(lengths.count, 1)), 1)
        var starts = [UInt32](repeating: 0, count: featureCount + 1)
        for vector in vectors { for entry in vector.entries { starts[Int(entry.id) + 1] += 1 } }
        let most = UInt32(max(parameters.commonest * Float(vectors.count), Self.leastCommon))
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
        self.documents = Column(documents)
        self.impacts = Column(impacts.map { UInt8(max(($0 / scale).rounded(), 1)) })
        self.norms = Column(norms)
        impactScale = Column([scale])
    }
}
