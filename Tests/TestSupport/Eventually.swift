import Foundation

/// Asks again and again, a few hundred times a second, until something is so.
///
/// - Returns: whether it became so in the time, which is long enough for a machine that has much else to do.
package func eventually(within seconds: Double = 30, _ condition: () throws -> Bool) rethrows -> Bool {
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1_000_000_000)
    while true {
        if try condition() { return true }
        if DispatchTime.now().uptimeNanoseconds > end { return false }
        poll(nil, 0, 3)
    }
}
