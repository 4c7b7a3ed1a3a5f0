import Taiwa

let engine = try Engine(plugins: "Plugins")
var conversation = engine.conversation()
while let line = readLine() {
    let reply = conversation.reply(to: line)
    print(reply.text)
    if let answer = reply.answer, let confidence = reply.confidence {
        print("(\(answer.id), \(Int(confidence * 100)) % sure)")
    }
}
