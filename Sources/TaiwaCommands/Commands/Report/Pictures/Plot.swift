/// The area of a picture with its two axes; what is drawn in it is added in their units.
package struct Plot {
    /// In the units of the picture, which fits its column whatever that is wide.
    package static let width = 480.0
    private static let left = 44.0
    private static let right = 22.0
    private static let top = 34.0
    private static let bottom = 40.0

    package let height: Double
    package let x: LinearScale
    package let y: LinearScale
    private var shapes = Markup.empty

    package init(x: ClosedRange<Double>, y: ClosedRange<Double>, height: Double = 262) {
        self.height = height
        self.x = LinearScale(x, from: Self.left, to: Self.width - Self.right)
        self.y = LinearScale(y, from: height - Self.bottom, to: Self.top)
    }

    // MARK: Axes

    /// A line across for each value, with its label.
    package mutating func addGrid(y ticks: [(value: Double, label: String)]) {
        for tick in ticks {
            shapes += Markup.line(from: (x.start, y(tick.value)), to: (x.end, y(tick.value)), class: "grid")
            shapes += Markup.label(tick.label, at: (x.start - 6, y(tick.value) + 4), class: "end")
        }
    }

    /// A label below for each value.
    package mutating func addLabels(x ticks: [(value: Double, label: String)]) {
        for tick in ticks {
            shapes += Markup.line(from: (x(tick.value), y.start), to: (x(tick.value), y.start + 4), class: "grid")
            shapes += Markup.label(tick.label, at: (x(tick.value), y.start + 17), class: "mid")
        }
    }

    /// What the axes show.
    package mutating func addNames(x name: String, y other: String) {
        shapes += Markup.label(name, at: ((x.start + x.end) / 2, height - 5), class: "mid dim")
        shapes += Markup.label(other, at: (2, 12), class: "dim")
    }

    // MARK: Shapes

    package mutating func addBar(from start: Double, to end: Double, low: Double, high: Double, class name: String) {
        guard high > low else { return }
        shapes += Markup.element(
            "rect",
            [
                "x": x(start).coordinate, "y": y(high).coordinate, "width": (x(end) - x(start)).coordinate,
                "height": (y(low) - y(high)).coordinate, "class": name,
            ])
    }

    package mutating func addLine(_ points: [(x: Double, y: Double)], class name: String) {
        guard points.count > 1 else { return }
        let places = points.map { "\(x($0.x).coordinate),\(y($0.y).coordinate)" }
        shapes += Markup.element("polyline", ["points": places.joined(separator: " "), "class": name])
    }

    /// The area between two lines over the same values.
    package mutating func addBand(_ points: [(x: Double, low: Double, high: Double)], class name: String) {
        guard points.count > 1 else { return }
        let upper = points.map { "\(x($0.x).coordinate),\(y($0.high).coordinate)" }
        let lower = points.reversed().map { "\(x($0.x).coordinate),\(y($0.low).coordinate)" }
        shapes += Markup.element("polygon", ["points": (upper + lower).joined(separator: " "), "class": name])
    }

    package mutating func addPoint(_ point: (x: Double, y: Double), radius: Double = 3.5, class name: String) {
        shapes += Markup.element(
            "circle",
            [
                "cx": x(point.x).coordinate, "cy": y(point.y).coordinate, "r": radius.coordinate,
                "class": name,
            ])
    }

    /// A line from one value of y to another.
    package mutating func addWhisker(at place: Double, low: Double, high: Double, class name: String) {
        shapes += Markup.line(from: (x(place), y(low)), to: (x(place), y(high)), class: name)
    }

    /// A line from top to bottom, with a word at its top.
    package mutating func addMark(at place: Double, _ word: String) {
        shapes += Markup.line(from: (x(place), y.start), to: (x(place), y.end), class: "mark")
        let isRight = x(place) > (x.start + x.end) / 2
        shapes += Markup.label(
            word, at: (x(place) + (isRight ? -4 : 4), y.end - 6), class: isRight ? "end mark-word" : "mark-word")
    }

    /// The picture, with what it shows in words.
    ///
    /// - Parameters:
    ///   - name: tells it apart from the page's other pictures.
    package func picture(_ name: String, title: String, description: String) -> Markup {
        Markup.picture(
            name, width: Self.width, height: height, title: title, description: description,
            content: shapes
                + Markup.line(from: (x.start, y.start), to: (x.end, y.start), class: "axis"))
    }
}
