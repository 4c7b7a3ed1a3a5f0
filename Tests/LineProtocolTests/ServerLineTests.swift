import LineProtocol
import StrictJSON
import Testing

/// Replies, events and the greeting as lines.
struct ServerLineTests {
    @Test func `replies are written as in the contract's examples`() {
        #expect(ServerLine.text { ServerLine.appendReply(to: nil, &$0) } == #"{"ok":true}"#)
        let answer = ServerLine.text {
            ServerLine.appendReply(to: .number(1), &$0) { writer in
                for (name, text) in [
                    ("kind", "answer"), ("text", "Weekdays from 9 to 17."), ("turn", "t_0104"), ("intent", "hours"),
                ] {
                    writer.name(name)
                    writer.string(text)
                }
                writer.name("score")
                writer.number(0.9688)
                writer.name("alert")
                writer.null()
            }
        }
        #expect(
            answer
                == #"{"id":1,"ok":true,"kind":"answer","text":"Weekdays from 9 to 17.","turn":"t_0104","intent":"hours","#
                + #""score":0.9688,"alert":null}"#)
        let feedback = ServerLine.text {
            ServerLine.appendReply(to: .text("b1"), &$0) { writer in
                writer.name("feedback")
                writer.string("f_6")
                writer.name("durable")
                writer.bool(true)
            }
        }
        #expect(feedback == #"{"id":"b1","ok":true,"feedback":"f_6","durable":true}"#)
    }

    @Test func `events have the contract's names and come with their members`() {
        let drain = ServerLine.text {
            ServerLine.appendEvent(.drain, &$0) { writer in
                writer.name("grace_s")
                writer.integer(30)
            }
        }
        #expect(drain == #"{"event":"drain","grace_s":30}"#)
        #expect(ServerLine.text { ServerLine.appendEvent(.heartbeat, &$0) } == #"{"event":"hb"}"#)
        #expect(ServerLine.Event.allCases.map(\.rawValue) == ["alert", "job", "model", "hb", "drain", "bye"])
    }

    @Test func `an event of a subscription has its name and number before all else`() {
        let line = ServerLine.text {
            ServerLine.appendEvent(.job, to: "s2", number: 17, Array(#"{"job":"j_3","state":"running"}"#.utf8), &$0)
        }
        #expect(line == #"{"event":"job","sub":"s2","seq":17,"job":"j_3","state":"running"}"#)
    }

    @Test func `the greeting is the contract's`() {
        let greeting = Greeting(server: "n1", authentication: .token)
        #expect(
            ServerLine.text { greeting.append(to: &$0) }
                == #"{"taiwa":1,"versions":[1],"server":"n1","auth":"token","limits":{"line":16384,"text":4096,"inflight":64,"#
                + #""auth_s":10,"idle_s":600}}"#)
    }

    @Test func `lines are appended to what is there`() {
        var output = Array("x\n".utf8)
        output.reserveCapacity(1_024)
        ServerLine.appendReply(to: nil, &output)
        ServerLine.appendError(ProtocolError(.forbidden), to: nil, &output)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4 && lines[0] == "x" && lines[1] == #"{"ok":true}"# && lines[3].isEmpty)
    }

    @Test(arguments: [nil, .text("b2"), .number(7)] as [RequestID?])
    func `a reply that is given again has the identifier of the repetition`(id: RequestID?) {
        func write(_ writer: inout JSONWriter) {
            writer.name("feedback")
            writer.string("f_6")
        }
        var kept: [UInt8] = []
        ServerLine.appendReply(to: nil, &kept, write)
        let again = ServerLine.text { ServerLine.appendReply(kept, to: id, &$0) }
        #expect(again == ServerLine.text { ServerLine.appendReply(to: id, &$0, write) })
    }

    @Test func `no line holds a character that drives a terminal or hides`() {
        let text = "a\n\u{1B}[2J\u{7F}\u{85}\u{200B}\u{2028}\u{202E}\u{2066}\u{FEFF}あ"
        let line = ServerLine.text {
            ServerLine.appendReply(to: nil, &$0) { writer in
                writer.name("text")
                writer.string(text)
            }
        }
        #expect(
            line == ##"{"ok":true,"text":"a\u000a\u001b[2J\u007f\u0085\u200b\u2028\u202e\u2066\ufeffあ"}"##)
    }
}
