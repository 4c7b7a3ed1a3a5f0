import Bundles

/// What a tender knows of one bundle.
struct TendedBundle {
    let directory: BundleDirectory
    var sheets: BundleSettling
    var release: BundleSettling
    /// When it is to be looked at again, whatever happens, in nanoseconds of the monotonic clock.
    var due: UInt64 = 0
    private var lastLook: UInt64 = 0
    /// Whether its sheets have settled once, so that the fleet may know of it.
    var isTakenUp = false
    /// Whether what is wrong with its sheets is in the fleet.
    var isHeld = false

    init(_ directory: BundleDirectory, _ settings: PluginTender.Settings) {
        self.directory = directory
        sheets = BundleSettling(
            milliseconds: settings.settleMilliseconds, incomplete: settings.incompleteMilliseconds)
        release = BundleSettling(milliseconds: settings.settleMilliseconds)
    }

    /// Whether its sheets have settled, and nobody has begun to change them since.
    var areSheetsUntouched: Bool { sheets.isSettled && sheets.hasSettled(as: .sheets(of: directory)) }

    /// Has it looked at soon, but not for every byte that somebody writes.
    mutating func hurry(at now: UInt64) { due = min(due, max(now, lastLook + Self.pause)) }

    /// In nanoseconds.
    private static let pause: UInt64 = 20_000_000

    /// Looks at how its files stand.
    mutating func look(at now: UInt64) -> (sheets: BundleSettling.Step, release: BundleSettling.Step) {
        let steps = (
            sheets: sheets.look(.sheets(of: directory), at: now),
            release: release.look(.release(of: directory), at: now)
        )
        due = .max
        for case .wait(let time) in [steps.sheets, steps.release] { due = min(due, time) }
        lastLook = now
        return steps
    }
}
