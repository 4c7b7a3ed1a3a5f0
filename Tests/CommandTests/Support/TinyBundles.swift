import Foundation
import Testing

/// Two bundles that train in a hundredth of a second: `cafe` in English and Japanese, `garden` in English.
enum TinyBundles {
    /// Both, not trained.
    static func untrained() throws -> Workspace {
        let workspace = try Workspace()
        for (name, text) in files { try workspace.write(text, to: "Plugins/\(name)") }
        return workspace
    }

    /// Both, trained.
    static func trained() throws -> Workspace { try Workspace(copying: try shared.get()) }

    private static let shared: Result<Workspace, any Error> = Result {
        let workspace = try untrained()
        try workspace.taiwa("train", "--quiet").expect(0)
        atexit { try? TinyBundles.shared.get().removeAll() }
        return workspace
    }

    static let openingHours = "We are open from 8:00 to 18:00 every day."
    static let openingHoursInJapanese = "毎日8時から18時まで営業しています。"
    static let oatMilk = "Every coffee can be had with oat milk at no extra cost."
    static let slugs = "Copper tape around the pots keeps slugs away."

    /// An exam that no training on these sheets passes.
    static let impossibleExam = "text,expected\nwhen do you open,oat-milk\nbook a table,oat-milk\n"

    private static let files = [
        "cafe/bundle.json": """
        {
          "format": 1,
          "title": {"en": "Corner Café", "ja": "街角カフェ"},
          "languages": ["en", "ja"],
          "gate": {"exam_accuracy": 0.75}
        }

        """,
        "cafe/answers.csv": """
        id,lang,title,answer,url
        opening-hours,en,Opening hours,\(openingHours),https://cafe.example.com/hours
        opening-hours,ja,営業時間,\(openingHoursInJapanese),https://cafe.example.com/hours
        table-booking,en,Book a table,Write to us two days ahead to book a table.,
        table-booking,ja,席の予約,席のご予約は二日前までにお申し込みください。,
        oat-milk,en,Oat milk,\(oatMilk),
        oat-milk,ja,オーツミルク,どのコーヒーも追加料金なしでオーツミルクに変えられます。,
        lost-umbrella,en,Lost umbrella,We keep lost umbrellas behind the counter for a month.,
        lost-umbrella,ja,傘の忘れ物,お忘れの傘はカウンターで一か月お預かりします。,

        """,
        "cafe/examples.csv": """
        text,id
        when do you open,opening-hours
        what are your opening hours,opening-hours
        are you open on sunday,opening-hours
        what time do you close,opening-hours
        until when are you open tonight,opening-hours
        何時に開きますか,opening-hours
        営業時間を教えてください,opening-hours
        日曜日は開いていますか,opening-hours
        book a table,table-booking
        can i reserve a table for four,table-booking
        i would like to make a reservation,table-booking
        do you take table bookings,table-booking
        reserve a table for tomorrow evening,table-booking
        席を予約したい,table-booking
        四人で予約できますか,table-booking
        do you have oat milk,oat-milk
        can i get my latte with oat milk,oat-milk
        is there a milk alternative,oat-milk
        coffee without dairy milk,oat-milk
        vegan milk for my coffee,oat-milk
        オーツミルクはありますか,oat-milk
        牛乳の代わりはありますか,oat-milk
        i left my umbrella,lost-umbrella
        did anyone find an umbrella,lost-umbrella
        i lost my umbrella at your place,lost-umbrella
        forgotten umbrella yesterday,lost-umbrella
        where can i pick up a lost umbrella,lost-umbrella
        傘を忘れました,lost-umbrella
        忘れた傘はどこですか,lost-umbrella

        """,
        "cafe/exam.csv": """
        text,expected
        when are you open,opening-hours
        i want to book a table,table-booking
        latte with oat milk please,oat-milk
        i forgot my umbrella,lost-umbrella
        how do i renew my passport,-

        """,
        "garden/bundle.json": """
        {
          "format": 1,
          "title": {"en": "Hill Garden"},
          "languages": ["en"],
          "gate": {"exam_accuracy": 0.75}
        }

        """,
        "garden/answers.csv": """
        id,title,answer
        watering,Watering,Water tomatoes every morning at the roots.
        compost,Compost,Turn the compost heap every two weeks.
        slugs,Slugs,\(slugs)
        pruning,Pruning roses,Prune roses in late February above an outward bud.

        """,
        "garden/examples.csv": """
        text,id
        how often should i water tomatoes,watering
        watering tomatoes,watering
        when do i water my tomato plants,watering
        do tomatoes need water every day,watering
        my tomatoes look dry,watering
        how to make compost,compost
        turn the compost heap,compost
        what goes on the compost,compost
        my compost smells,compost
        compost bin is too wet,compost
        slugs eat my lettuce,slugs
        how do i get rid of slugs,slugs
        slugs in the garden,slugs
        snails and slugs on my pots,slugs
        keep slugs away,slugs
        when should i prune roses,pruning
        pruning roses,pruning
        how do i cut back my rose bushes,pruning
        cut roses in winter,pruning
        prune the climbing rose,pruning

        """,
        "garden/exam.csv": """
        text,expected
        how much water do tomatoes need,watering
        is my compost heap ready,compost
        something against slugs,slugs
        prune my roses,pruning

        """,
    ]
}

extension Workspace {
    /// Removes everything: for workspaces that live as long as the process.
    func removeAll() throws { try FileManager.default.removeItem(atPath: path) }
}
