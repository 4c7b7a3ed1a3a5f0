/// How lines are put into groups.
package struct GroupingSettings: Sendable, Equatable {
    /// From which similarity a line belongs to a group, 0 to 1.
    package var threshold: Float = 0.29
    /// The same for a line of which it is not known where it lies, such as a Japanese one.
    package var lexicalThreshold: Float = 0.08
    /// From which similarity two groups are said to look alike, 0 to 1.
    package var proposal: Float = 0.2
    /// Of how many of a group's lines the similarity is the mean: the likest.
    package var likest = 3
    /// How many of a group's lines are compared at most.
    package var mostMembers = 32
    /// How many groups a line is compared with at most.
    package var mostCompared = 20
    /// How many entries of the index are read for a line at most.
    package var mostPostings = 15_000
    /// How many of the nearest lines say which groups a line is compared with.
    package var mostNear = 96

    package init() {}

    func threshold(for line: LineFeatures) -> Float { line.place.isEmpty ? lexicalThreshold : threshold }
}
