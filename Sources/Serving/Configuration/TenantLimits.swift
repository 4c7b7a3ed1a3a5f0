/// What a tenant has instead of what every tenant has.
package struct TenantLimits: Sendable, Equatable {
    /// Questions a second.
    package var askPerSecond: Int?
    /// Questions at once; twice `askPerSecond` when only that is given.
    package var askBurst: Int?
    /// Connections at once.
    package var connections: Int?
    /// Bundles that are served.
    package var bundles: Int?
    /// MiB of their models.
    package var models: Int?
    /// Minutes of training an hour.
    package var trainingMinutes: Int?

    package init(
        askPerSecond: Int? = nil, askBurst: Int? = nil, connections: Int? = nil, bundles: Int? = nil,
        models: Int? = nil,
        trainingMinutes: Int? = nil
    ) {
        self.askPerSecond = askPerSecond
        self.askBurst = askBurst
        self.connections = connections
        self.bundles = bundles
        self.models = models
        self.trainingMinutes = trainingMinutes
    }
}
