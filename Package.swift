// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

/// A library module; it may depend only on modules listed before it.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Tells the linker that the functions of the C library that allocate are those of Tests/Benchmarks/AllocationCount.swift.
let countingAllocations = ["malloc", "calloc", "realloc", "aligned_alloc", "posix_memalign"].flatMap {
    ["-Xlinker", "--defsym=\($0)=counting_\($0)"]
}

let package = Package(
    name: "taiwa",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Taiwa", targets: ["Taiwa"]),
        .executable(name: "taiwa", targets: ["TaiwaProgram"]),
    ],
    targets: [
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CSQLite"),
        .target(
            name: "SystemCalls",
            dependencies: ["CSQLite", .target(name: "CLinux", condition: .when(platforms: [.linux]))],
            swiftSettings: settings,
            // By its full name: the library is there wherever the toolchain is, the short name only with its header.
            linkerSettings: [
                .linkedLibrary(":libsqlite3.so.0", .when(platforms: [.linux])),
                .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
            ]),
        module("ModelFiles", uses: ["SystemCalls"]),
        module("TextAnalysis"),
        module("StrictJSON"),
        module("Learning", uses: ["SystemCalls", "ModelFiles", "TextAnalysis"]),
        module("Retrieval", uses: ["SystemCalls", "ModelFiles", "TextAnalysis", "Learning"]),
        module("Privacy", uses: ["SystemCalls", "TextAnalysis"]),
        module("Dialogue", uses: ["SystemCalls", "TextAnalysis", "Learning", "Retrieval", "ModelFiles", "Privacy"]),
        module(
            "Bundles",
            uses: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "StrictJSON", "Learning", "Retrieval", "Privacy",
                "Dialogue",
            ]),
        module(
            "Training",
            uses: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "StrictJSON", "Learning", "Retrieval", "Privacy",
                "Dialogue", "Bundles",
            ]),
        module(
            "Inbox",
            uses: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "StrictJSON", "Learning", "Retrieval", "Privacy",
                "Dialogue", "Bundles", "Training",
            ]),
        module(
            "Tending",
            uses: ["SystemCalls", "ModelFiles", "StrictJSON", "Privacy", "Dialogue", "Bundles", "Training"]),
        module("Taiwa", uses: ["TextAnalysis", "Privacy", "Dialogue", "Bundles", "Training"]),
        module("LineProtocol", uses: ["StrictJSON"]),
        module("LineServing", uses: ["SystemCalls"]),
        module(
            "Serving",
            uses: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "StrictJSON", "Privacy", "Dialogue", "Bundles", "Training",
                "Inbox", "Tending", "Taiwa", "LineProtocol", "LineServing",
            ]),
        module("Terminal", uses: ["SystemCalls"]),
        module(
            "TaiwaCommands",
            uses: [
                "SystemCalls", "TextAnalysis", "StrictJSON", "Learning", "Privacy", "Dialogue", "Bundles", "Training",
                "Inbox", "Tending", "Taiwa", "LineProtocol", "LineServing", "Serving", "Terminal",
            ]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "Learning", "Bundles", "Dialogue", "Privacy", "Training",
                "Inbox", "Taiwa", "LineProtocol", "Serving", "Terminal", "TestSupport", "LineLoad",
            ],
            path: "Tests/Benchmarks", exclude: ["Load"], swiftSettings: settings,
            linkerSettings: [.unsafeFlags(countingAllocations, .when(platforms: [.linux]))]),
        .executableTarget(
            name: "NameTraining", dependencies: ["Privacy", "TestSupport"], path: "Tests/NameTraining",
            swiftSettings: settings),
        .executableTarget(
            name: "GroupTraining", dependencies: ["TextAnalysis", "Privacy", "Bundles", "Inbox", "TestSupport"],
            path: "Tests/GroupTraining", swiftSettings: settings),
        .executableTarget(
            name: "TaiwaProgram", dependencies: ["SystemCalls", "TaiwaCommands"], swiftSettings: settings),
        .target(
            name: "LineLoad", dependencies: ["SystemCalls", "TestSupport"], path: "Tests/Benchmarks/Load",
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["SystemCalls"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("TestSupportTests", uses: ["TestSupport"]),
        tests("SystemCallsTests", uses: ["SystemCalls", "TestSupport"]),
        tests("ModelFilesTests", uses: ["SystemCalls", "ModelFiles", "TestSupport"]),
        tests("TextAnalysisTests", uses: ["TextAnalysis", "TestSupport"]),
        tests("StrictJSONTests", uses: ["StrictJSON", "TestSupport"]),
        tests("LearningTests", uses: ["SystemCalls", "ModelFiles", "TextAnalysis", "Learning", "TestSupport"]),
        tests("RetrievalTests", uses: ["ModelFiles", "TextAnalysis", "Learning", "Retrieval", "TestSupport"]),
        tests("PrivacyTests", uses: ["TextAnalysis", "Privacy", "TestSupport"]),
        tests(
            "DialogueTests",
            uses: [
                "TextAnalysis", "Learning", "Retrieval", "Privacy", "Dialogue", "Bundles", "Training", "TestSupport",
            ]),
        tests(
            "BundlesTests",
            uses: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "Privacy", "Dialogue", "Bundles", "Training", "Taiwa",
                "TestSupport",
            ]),
        tests(
            "TrainingTests",
            uses: [
                "ModelFiles", "TextAnalysis", "Learning", "Privacy", "Dialogue", "Bundles", "Training", "TestSupport",
            ]),
        tests(
            "InboxTests",
            uses: [
                "CSQLite", "SystemCalls", "ModelFiles", "TextAnalysis", "StrictJSON", "Learning", "Retrieval",
                "Privacy", "Dialogue", "Bundles", "Training", "Inbox", "TestSupport",
            ]),
        .testTarget(
            name: "TendingTests",
            dependencies: [
                "SystemCalls", "ModelFiles", "StrictJSON", "Privacy", "Dialogue", "Bundles", "Training", "Tending",
                "TestSupport",
            ],
            exclude: ["FakeTrainer.sh"], swiftSettings: settings),
        tests("TaiwaTests", uses: ["TextAnalysis", "Privacy", "Dialogue", "Bundles", "Taiwa", "TestSupport"]),
        tests("LineProtocolTests", uses: ["StrictJSON", "LineProtocol", "TestSupport"]),
        tests("LineServingTests", uses: ["SystemCalls", "LineServing", "TestSupport"]),
        tests(
            "ServingTests",
            uses: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "StrictJSON", "Privacy", "Dialogue", "Bundles", "Training",
                "Inbox", "Tending", "Taiwa", "LineProtocol", "LineServing", "Serving", "TestSupport",
            ]),
        .testTarget(
            name: "TranscriptTests", dependencies: ["TextAnalysis", "Dialogue", "Bundles", "Taiwa", "TestSupport"],
            exclude: ["Transcripts"], swiftSettings: settings),
        tests("LineLoadTests", uses: ["SystemCalls", "LineLoad", "TestSupport"]),
        .testTarget(
            name: "TaiwaCommandsTests",
            dependencies: [
                "SystemCalls", "ModelFiles", "TextAnalysis", "Learning", "Privacy", "Dialogue", "Bundles", "Training",
                "Inbox", "Serving", "Terminal", "TaiwaCommands", "TestSupport",
            ],
            exclude: ["Golden", "Inbox/Frames"], swiftSettings: settings),
        tests(
            "CommandTests",
            uses: [
                "SystemCalls", "TextAnalysis", "Privacy", "Dialogue", "Bundles", "Inbox", "TestSupport", "LineLoad",
                "TaiwaProgram", "LibraryExample", "Benchmarks",
            ]),
        .executableTarget(
            name: "LibraryExample", dependencies: ["Taiwa"], path: "Tests/LibraryExample", swiftSettings: settings),
        tests("TerminalTests", uses: ["SystemCalls", "Terminal", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// TAIWA_TESTS=LineServingTests,… leaves only these tests and the modules they need: for the builds of .ci/sanitize.
if let names = Context.environment["TAIWA_TESTS"]?.split(separator: ",").map(String.init) {
    var needed = Set(names)
    for target in package.targets.reversed() where needed.contains(target.name) {
        for case .targetItem(let name, _) in target.dependencies { needed.insert(name) }
        for case .byNameItem(let name, _) in target.dependencies { needed.insert(name) }
    }
    package.targets.removeAll { !needed.contains($0.name) }
    package.products.removeAll { ($0 as? Product.Executable)?.targets.allSatisfy(needed.contains) != true }
}
