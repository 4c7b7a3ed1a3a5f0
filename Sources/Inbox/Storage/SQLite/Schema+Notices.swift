extension Schema {
    /// Notices, the lines they show, what became of their deliveries, and how far each tenant's events were looked at.
    ///
    /// Lines are only kept as long as somebody is to be told. When something is erased those go that stand in no alert of
    /// their group any more, and all of which that cannot be known.
    static let notices = Step(
        name: "notices",
        script: """
            CREATE TABLE notices (
                id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, domain TEXT, grp INTEGER, kind TEXT NOT NULL,
                language TEXT NOT NULL, title TEXT NOT NULL, count INTEGER NOT NULL, fix TEXT, time INTEGER NOT NULL,
                due INTEGER NOT NULL, is_gathered INTEGER NOT NULL, digest INTEGER);
            CREATE INDEX notices_gathered ON notices (due) WHERE is_gathered = 1;
            CREATE INDEX notices_time ON notices (time);
            CREATE TABLE notice_lines (
                notice INTEGER NOT NULL REFERENCES notices ON DELETE CASCADE, place INTEGER NOT NULL, grp INTEGER,
                text TEXT NOT NULL, PRIMARY KEY (notice, place)) WITHOUT ROWID;
            CREATE TABLE deliveries (
                notice INTEGER NOT NULL REFERENCES notices ON DELETE CASCADE, target TEXT NOT NULL, state TEXT NOT NULL,
                attempts INTEGER NOT NULL, since INTEGER NOT NULL, due INTEGER NOT NULL, failure TEXT,
                PRIMARY KEY (notice, target)) WITHOUT ROWID;
            CREATE INDEX deliveries_due ON deliveries (target, due) WHERE state = 'waiting';
            CREATE INDEX deliveries_dead ON deliveries (notice) WHERE state = 'dead';
            CREATE TABLE notice_events (tenant TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
            """,
        forgetting: """
            DELETE FROM notice_lines WHERE grp IS NULL OR NOT EXISTS (
                SELECT 1 FROM alerts a WHERE a.grp = notice_lines.grp AND a.text = notice_lines.text);
            UPDATE notices SET fix = NULL WHERE fix IS NOT NULL;
            """)
}
