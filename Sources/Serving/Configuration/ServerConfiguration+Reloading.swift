import Inbox

extension ServerConfiguration {
    /// Takes what a running server can take of another configuration; the rest stays as it is kept.
    mutating func takeOver(_ other: ServerConfiguration) {
        name = other.name
        tenants = other.tenants
        peers = other.peers
        limits.askPerSecond = other.limits.askPerSecond
        limits.askBurst = other.limits.askBurst
        limits.connectionsByTenant = other.limits.connectionsByTenant
        limits.bundlesByTenant = other.limits.bundlesByTenant
        limits.modelsByTenant = other.limits.modelsByTenant
        limits.trainingMinutesByTenant = other.limits.trainingMinutesByTenant
        limits.drain = other.limits.drain
        limits.drainNotice = other.limits.drainNotice
    }

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
        compare("inbox") { $0.keepsQuestions }
        compare("notices") { $0.notices }
        compare("alert_webhook") { [$0.alertWebhook, $0.alertSecretFile, $0.alertCommand, $0.alertFile] }
        compare("memory_mib") { $0.memory }
        compare("training") { $0.trains }
        compare("training_jobs") { $0.trainingJobs }
        compare("training_memory_mib") { $0.trainingMemory }
        compare("training_cpu_s") { $0.trainingTime }
        compare("limits") { configuration in
            var limits = configuration.limits
            // These a running server takes.
            (limits.askPerSecond, limits.askBurst, limits.connectionsByTenant) = (0, 0, 0)
            (limits.bundlesByTenant, limits.modelsByTenant, limits.trainingMinutesByTenant) = (0, 0, 0)
            (limits.drain, limits.drainNotice) = (0, 0)
            return limits
        }
        return names
    }
}
