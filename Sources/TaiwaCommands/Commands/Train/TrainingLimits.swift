import SystemCalls

/// What a training may take of the machine.
struct TrainingLimits: Sendable {
    private let isInBackground: Bool
    private let memoryBytes: Int?
    private let processorSeconds: Int?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        isInBackground = arguments.has(.background)
        memoryBytes = try arguments.integer(.memoryLimit, in: 1...1 << 24).map { $0 << 20 }
        processorSeconds = try arguments.integer(.processorLimit, in: 1...1 << 24)
    }

    /// Puts the process under them, before it has threads.
    func take() throws(SystemError) {
        if isInBackground {
            OwnLimits.takeLowestPriority()
            OwnLimits.endWithParent()
        }
        if let memoryBytes { try OwnLimits.limitMemory(bytes: memoryBytes) }
        if let processorSeconds { try OwnLimits.limitProcessorTime(seconds: processorSeconds) }
    }
}
