import Bundles
import Dialogue
import SystemCalls

/// What the grouping was told of, so that what another process has written can be told to it too.
struct GroupingMirror {
    private var places: [AlertID: GroupedAlert] = [:]
    private let grouping: any AlertGrouping

    /// Tells a grouping of all that is kept.
    init(_ store: SQLiteStorage, grouping: any AlertGrouping) throws(SQLiteError) {
        self.grouping = grouping
        try add(after: AlertID(0), from: store)
    }

    /// Takes note of what the grouping was told in a transaction.
    mutating func take(_ grouped: [AlertID: GroupedAlert]) {
        for (id, place) in grouped { places[id] = place.group == nil ? nil : place }
    }

    /// Tells the grouping what another process has changed.
    mutating func follow(_ store: SQLiteStorage) throws(SQLiteError) {
        let last = places.keys.max() ?? AlertID(0)
        var gone = places
        var moved: [GroupedAlert: [AlertID]] = [:]
        for (id, place) in try store.places() {
            gone[id] = nil
            if let known = places[id], known != place {
                moved[place, default: []].append(id)
                places[id] = place
            }
        }
        for (domain, ids) in Dictionary(grouping: gone.keys, by: { gone[$0]!.domain }) {
            grouping.remove(ids.sorted(), of: domain)
            for id in ids { places[id] = nil }
        }
        for (place, ids) in moved { grouping.move(ids, to: place.group!, of: place.domain) }
        try add(after: last, from: store)
    }

    private mutating func add(after id: AlertID, from store: SQLiteStorage) throws(SQLiteError) {
        var last = id
        while true {
            let alerts = try store.texts(after: last, limit: 1_000)
            for (id, text, place) in alerts {
                grouping.add(text, as: id, to: place.group!, of: place.domain)
                places[id] = place
            }
            guard let end = alerts.last else { return }
            last = end.id
        }
    }
}
