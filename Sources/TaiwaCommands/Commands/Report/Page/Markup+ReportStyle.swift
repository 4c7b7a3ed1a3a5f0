extension Markup {
    /// The style sheet of a report: light and dark, for narrow and wide screens, and for paper.
    static let reportStyle = Markup.style(
        """
        :root{--paper:#fff;--ground:#f4f5f7;--ink:#1b1f24;--dim:#59636e;--rule:#d7dce1;--answered:#2468b4;\
        --clarified:#d08a00;--unanswered:#c2412d;--former:#8a94a0;--rated:#7a4fb5;--mark:#1b1f24}
        @media (prefers-color-scheme:dark){:root{--paper:#1a1e23;--ground:#101317;--ink:#e6e9ed;--dim:#9aa5b1;\
        --rule:#343b43;--answered:#5aa2ee;--clarified:#e5a62e;--unanswered:#ef7560;--former:#7d8894;--rated:#b08ae6;\
        --mark:#e6e9ed}}
        *{box-sizing:border-box}
        html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);line-height:1.5;\
        font-family:system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans CJK JP","Yu Gothic UI",sans-serif}
        header,footer{max-width:76rem;margin:0 auto;padding:1.25rem 1rem .25rem}
        footer{padding-bottom:2rem;color:var(--dim);font-size:.85rem}
        main{max-width:76rem;margin:0 auto;padding:.5rem 1rem 1rem;display:grid;gap:1rem;\
        grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr))}
        section{background:var(--paper);border:1px solid var(--rule);border-radius:.5rem;padding:1rem;min-width:0}
        .wide{grid-column:1/-1}
        h1{font-size:1.6rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
        h2{font-size:1.05rem;line-height:1.3;margin:0}
        p{margin:.3rem 0;overflow-wrap:anywhere}
        .dim{color:var(--dim);font-size:.875rem}
        .note{border-left:.3rem solid var(--clarified)}
        .tiles{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));\
        background:none;border:0;padding:0}
        .tile{background:var(--paper);border:1px solid var(--rule);border-top:.25rem solid var(--former);\
        border-radius:.5rem;padding:.6rem .8rem}
        .tile-answered{border-top-color:var(--answered)}
        .tile-clarified{border-top-color:var(--clarified)}
        .tile-unanswered{border-top-color:var(--unanswered)}
        .tile p{margin:0}
        .tile .name{font-size:.9rem}
        .tile .value{font-size:1.7rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums}
        .tile .dim{font-size:.8rem}
        figure{margin:.5rem 0 0}
        figure>svg{display:block;width:100%;max-width:38rem;height:auto}
        .legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.85rem}
        .key{width:.75em;height:.75em}
        details{margin-top:.25rem;font-size:.875rem}
        summary{cursor:pointer;color:var(--dim)}
        .scroll{overflow-x:auto;margin-top:.5rem}
        table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-top:1px solid var(--rule);\
        font-weight:400}
        thead th{color:var(--dim);border-top:0;white-space:nowrap;vertical-align:bottom}
        tbody th{min-width:9rem;overflow-wrap:anywhere}
        .n{text-align:right;white-space:nowrap}
        time,.share{white-space:nowrap}
        code{font-size:.85em}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .spark{width:7.5rem;height:1.4rem;vertical-align:middle}
        .bar{width:4rem;height:.6rem;vertical-align:baseline}
        svg text{font-size:12.5px;fill:var(--ink)}
        svg text.dim{font-size:12.5px}
        svg text.dim,svg .end,svg .mid{fill:var(--dim)}
        @media (max-width:34rem){svg text,svg text.dim{font-size:15px}}
        .end{text-anchor:end}
        .mid{text-anchor:middle}
        .grid{stroke:var(--rule);stroke-width:1}
        .axis{stroke:var(--dim);stroke-width:1}
        .answered{fill:var(--answered)}
        .clarified{fill:var(--clarified)}
        .unanswered{fill:var(--unanswered)}
        .former{fill:var(--former)}
        .heldout{fill:var(--answered)}
        .rated{fill:var(--rated)}
        .rail{fill:var(--rule)}
        .band{fill:var(--answered);fill-opacity:.22}
        polyline{fill:none;stroke-width:2;stroke-linejoin:round}
        .line-answered,.line-heldout{stroke:var(--answered)}
        .line-rated{stroke:var(--rated)}
        .ideal{stroke:var(--dim);stroke-width:1.5;stroke-dasharray:5 4}
        .whisker,.whisker-heldout,.whisker-answered{stroke:var(--answered);stroke-width:2;stroke-opacity:.55}
        .whisker-rated{stroke:var(--rated);stroke-width:2;stroke-opacity:.55}
        .whisker-former{stroke:var(--former);stroke-width:2}
        .mark{stroke:var(--mark);stroke-width:1;stroke-dasharray:2 3}
        svg text.mark-word{fill:var(--mark);font-weight:600}
        @media print{:root{--ground:#fff}body{font-size:10pt}section,.tile{break-inside:avoid;border-color:#bbb}\
        main{padding:0}summary{display:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """)
}
