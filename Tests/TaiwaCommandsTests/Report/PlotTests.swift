import TaiwaCommands
import Testing

struct PlotTests {
    @Test(arguments: [
        (0, [0, 1]), (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (13, [0, 5, 10, 15]),
        (112, [0, 20, 40, 60, 80, 100, 120]), (999, [0, 200, 400, 600, 800, 1000]),
    ])
    func `ticks are round and reach the highest`(_ highest: Int, _ ticks: [Int]) {
        #expect(LinearScale.ticks(to: highest) == ticks)
    }

    @Test func `there are never many ticks`() {
        for highest in 1...20_000 {
            let ticks = LinearScale.ticks(to: highest)
            #expect(ticks.count <= 7 && ticks[ticks.count - 1] >= highest)
        }
    }

    @Test func `a scale maps the ends of its values to its ends, and one value to its start`() {
        let scale = LinearScale(10...20, from: 100, to: 0)
        #expect(scale(10) == 100)
        #expect(scale(20) == 0)
        #expect(scale(15) == 50)
        #expect(LinearScale(3...3, from: 7, to: 9)(3) == 7)
    }

    @Test func `a picture is drawn in whole units and tenths, with words for who cannot see it`() {
        var plot = Plot(x: 0...2, y: 0...1, height: 134)
        plot.addGrid(y: [(0, "0"), (1, "1 <")])
        plot.addLabels(x: [(0.5, "Nov 1")])
        plot.addBar(from: 0.1, to: 0.9, low: 0, high: 0.5, class: "answered")
        plot.addBar(from: 1.1, to: 1.9, low: 0, high: 0, class: "answered")
        plot.addLine([(0, 0), (1, 1.0 / 3)], class: "line")
        plot.addBand([(0, 0, 0.5), (2, 0.5, 1)], class: "band")
        plot.addPoint((1, 1), class: "dot")
        plot.addWhisker(at: 1, low: 0.25, high: 0.75, class: "whisker")
        plot.addMark(at: 1.5, "v2")
        let picture = plot.picture("days", title: "Days", description: "Two & more")
        #expect(
            picture.text == """
                <svg viewBox="0 0 480 134" role="img" aria-labelledby="days-title days-text">\
                <title id="days-title">Days</title><desc id="days-text">Two &amp; more</desc>\
                <line x1="44" y1="94" x2="458" y2="94" class="grid"/><text x="38" y="98" class="end">0</text>\
                <line x1="44" y1="34" x2="458" y2="34" class="grid"/><text x="38" y="38" class="end">1 &lt;</text>\
                <line x1="147.5" y1="94" x2="147.5" y2="98" class="grid"/>\
                <text x="147.5" y="111" class="mid">Nov 1</text>\
                <rect x="64.7" y="64" width="165.6" height="30" class="answered"/>\
                <polyline points="44,94 251,74" class="line"/>\
                <polygon points="44,64 458,34 458,64 44,94" class="band"/>\
                <circle cx="251" cy="34" r="3.5" class="dot"/>\
                <line x1="251" y1="79" x2="251" y2="49" class="whisker"/>\
                <line x1="354.5" y1="94" x2="354.5" y2="34" class="mark"/>\
                <text x="350.5" y="28" class="end mark-word">v2</text>\
                <line x1="44" y1="94" x2="458" y2="94" class="axis"/></svg>
                """)
    }
}
