import Taiwa

let engine = try Engine(plugins: "Plugins")
var conversation = engine.conversation()
while let line = readLine() {
    let reply = conversation.reply(to: line)
    print(reply.text)
    if reply.kind == .fallback { print("(\(conversation.why()?.confidence ?? 0))") }
}
