extension ServerConfiguration {
    /// The settings in which another configuration differs and that only a start can take: all but rates, quotas of tenants and peers.
    func settingsOfStart(otherThan other: ServerConfiguration) -> [String] {
        var names: [String] = []
        func compare<Value: Equatable>(_ name: String, _ value: (ServerConfiguration) -> Value) {
            if value(self) != value(other) { names.append(name) }
        }
        compare("listen") { $0.listeners }
        compare("admin_socket") { $0.adminSocket }
        compare("plugins") { $0.plugins }
        compare("state") { $0.state }
        compare("tokens") { $0.tokens }
        compare("threads") { $0.threads }
        compare("session_s") { $0.sessionTime }
        compare("limits") { configuration in
            var limits = configuration.limits
            // These a running server takes.
            (limits.askPerSecond, limits.askBurst, limits.connectionsByTenant) = (0, 0, 0)
            (limits.drain, limits.drainNotice) = (0, 0)
            return limits
        }
        return names
    }
}
