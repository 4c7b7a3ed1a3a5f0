import LineProtocol
import LineServing
import StrictJSON

/// Verbs that subscribe to events, and the telling of them.
extension DialogueHandler {
    /// The most subscriptions of a connection.
    private static let mostSubscriptions = 16
    /// Between two heartbeats of a connection with subscriptions, in nanoseconds.
    private static let heartbeatInterval: UInt64 = 30_000_000_000

    func subscribe(_ request: Request, at now: UInt64, _ output: inout [UInt8]) throws(ProtocolError) {
        let desk = try desk(for: request)
        guard let topic = request.text(.topic).flatMap(Topic.init(rawValue:)) else { throw .notFound(.topic) }
        guard principal?.has(topic.role) == true else { throw ProtocolError(.forbidden) }
        guard subscriptions.count < Self.mostSubscriptions else {
            throw ProtocolError(.conflict, "too many subscriptions")
        }
        let log = service.topics.log(of: topic, of: desk.name)
        let cursor = request.text(.cursor)
        let job = request.text(.job)
        var acknowledged: Int?
        if let cursor {
            let known = service.topics.cursor(cursor, of: desk.name)
            if let known, known.topic != topic { throw ProtocolError(.conflict, "a name of another topic") }
            acknowledged = known?.acknowledged ?? 0
        }
        // A job may be over before anybody can subscribe to it, so that all that is known of it is told.
        let after = request.integer(.after) ?? acknowledged ?? (job == nil ? log.last : 0)
        subscribed += 1
        let subscription = Subscription(
            name: "s\(subscribed)", topic: topic, log: log, job: job, cursor: cursor,
            subscriber: log.subscribe(connection.bell), next: max(min(after, log.last) + 1, log.first))
        if subscriptions.isEmpty { nextHeartbeat = now + Self.heartbeatInterval }
        subscriptions.append(subscription)
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("sub")
            writer.string(subscription.name)
            writer.name("from")
            writer.integer(subscription.next)
        }
        connection.bell.ring()
    }

    func unsubscribe(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        guard let place = subscriptions.firstIndex(where: { $0.name == request.text(.sub) }) else {
            throw .notFound(.subscription)
        }
        let subscription = subscriptions.remove(at: place)
        subscription.log.unsubscribe(subscription.subscriber)
        ServerLine.appendReply(to: request.id, &output)
    }

    /// Ends all subscriptions: the connection is gone, or another's.
    func endSubscriptions() {
        for subscription in subscriptions { subscription.log.unsubscribe(subscription.subscriber) }
        subscriptions = []
    }

    func acknowledge(_ request: Request, _ arrival: LineArrival) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        guard let name = request.text(.cursor), let number = request.integer(.seq) else { throw .missing(.seq) }
        let topic =
            service.topics.cursor(name, of: desk.name)?.topic ?? subscriptions.first { $0.cursor == name }?.topic
        // A name of a topic that one may not hear of is no more there than any other.
        guard let topic, principal?.has(topic.role) == true else { throw .notFound(.cursor) }
        guard number <= service.topics.log(of: topic, of: desk.name).last else { throw .outOfRange(.seq) }
        service.topics.acknowledge(number, by: name, in: topic, of: desk.name) { [service] result in
            service.tell(result, request, arrival)
        }
        return .later
    }

    func tellNews(upTo octets: Int, sayingIn output: inout [UInt8]) -> NewsOutcome {
        let end = output.count + octets
        for index in subscriptions.indices {
            let subscription = subscriptions[index]
            let reading = subscription.log.read(
                from: subscription.next, job: subscription.job, upTo: end - output.count)
            if reading.isBehind {
                output += service.line(for: .slowConsumer) ?? []
                return .final
            }
            for event in reading.events {
                ServerLine.appendEvent(
                    subscription.topic.event, to: subscription.name, number: event.number, event.members, &output)
            }
            subscriptions[index].next = reading.next
            if reading.hasMore { return .more }
        }
        return .all
    }

    /// Says that the connection is alive, where somebody listens on it.
    func beat(at now: UInt64, sayingIn output: inout [UInt8]) {
        guard !subscriptions.isEmpty, now >= nextHeartbeat else { return }
        nextHeartbeat = now + Self.heartbeatInterval
        ServerLine.appendEvent(.heartbeat, &output)
    }
}

extension DialogueService {
    var topics: Topics { state.topics }

    /// Tells how far the reader of a name has come, once that is on the device.
    fileprivate func tell(_ result: Result<Int, Topics.Refusal>, _ request: Request, _ arrival: LineArrival) {
        var line: [UInt8] = []
        var code: ErrorCode?
        switch result {
        case .success(let number):
            ServerLine.appendReply(to: request.id, &line) { writer in
                writer.name("acked")
                writer.integer(number)
                writer.name("durable")
                writer.bool(true)
            }
        case .failure(let refusal):
            let error =
                switch refusal {
                case .otherTopic: ProtocolError(.conflict, "a name of another topic")
                case .tooMany: ProtocolError(.conflict, "too many names")
                case .storage: ProtocolError(.storageFull, details: [.retry(milliseconds: 5_000)])
                }
            code = error.code
            ServerLine.appendError(error, to: request.id, &line)
        }
        count(request.verb, code, arrival)
        arrival.ticket.redeem(line)
    }
}
