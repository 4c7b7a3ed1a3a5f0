import TaiwaCommands
import Terminal
import Testing

struct KeyBindingTests {
    @Test(arguments: KeyBinding.Place.allCases)
    func `no key means two things in one place`(place: KeyBinding.Place) {
        var seen: [Key] = []
        for key in KeyBinding.all.filter({ $0.places.contains(place) }).flatMap(\.keys) {
            #expect(!seen.contains(key), "\(key)")
            seen.append(key)
        }
    }

    @Test func `every command has a key`() {
        for command in TriageCommand.allCases { #expect(KeyBinding.all.contains { $0.command == command }, "\(command)") }
    }
}
