package import LineProtocol

/// What can be subscribed to, a sequence of events a tenant.
package enum Topic: String, CaseIterable, Sendable {
    /// What becomes of questions that were not answered, or not well.
    case alerts
    /// What becomes of trainings.
    case jobs
    /// Which version of which bundle is served.
    case models

    /// What its events are called.
    package var event: ServerLine.Event {
        switch self {
        case .alerts: .alert
        case .jobs: .job
        case .models: .model
        }
    }

    /// Who may hear of it.
    package var role: Role { self == .alerts ? .agent : .admin }
}
