/// How lines are put into groups.
package struct GroupingSettings: Sendable, Equatable {
    /// From which similarity a line belongs to a group, 0 to 1.
    package var threshold: Float = 0.22
    /// From which similarity two groups are said to look alike, 0 to 1.
    package var proposal: Float = 0.2
    /// Of how many of a group's lines the similarity is the mean: the likest.
    package var likest = 3
    /// How many of a group's lines are compared at most.
    package var mostMembers = 32
    /// How many groups a line is compared with at most.
    package var mostCompared = 24
    /// How many entries of the index are read for a line at most.
    package var mostPostings = 60_000

    package init() {}
}
