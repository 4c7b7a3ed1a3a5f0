/// How long ago something was, in at most three columns up to a hundred weeks: `now`, `5m`, `2h`, `3d`, `6w`.
struct Age: CustomStringConvertible {
    let description: String

    /// Both in milliseconds of Unix time.
    init(of time: Int, at now: Int) {
        let minutes = max(now - time, 0) / 60_000
        description =
            switch minutes {
            case 0: "now"
            case 1..<60: "\(minutes)m"
            case 60..<1_440: "\(minutes / 60)h"
            case 1_440..<20_160: "\(minutes / 1_440)d"
            default: "\(minutes / 10_080)w"
            }
    }

    /// `3d ago`, `now`.
    var phrase: String { description == "now" ? description : "\(description) ago" }
}
