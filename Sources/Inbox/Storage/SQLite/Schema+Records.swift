extension Schema {
    /// The tables of the first version. Times are milliseconds of Unix time, days are counted from 1970-01-01, UTC.
    ///
    /// `AUTOINCREMENT` where an identifier that people have seen must not come back as something else.
    static let records = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
        CREATE TABLE tenants (
            tenant TEXT PRIMARY KEY, event INTEGER NOT NULL DEFAULT 0, open INTEGER NOT NULL DEFAULT 0,
            closed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;

        CREATE TABLE groups (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, domain TEXT NOT NULL, language TEXT NOT NULL,
            by TEXT, representative TEXT NOT NULL, count INTEGER NOT NULL,
            new_count INTEGER NOT NULL DEFAULT 0, claimed_count INTEGER NOT NULL DEFAULT 0,
            resolved_count INTEGER NOT NULL DEFAULT 0, dismissed_count INTEGER NOT NULL DEFAULT 0,
            unanswered INTEGER NOT NULL DEFAULT 0, hand_over INTEGER NOT NULL DEFAULT 0,
            low_confidence INTEGER NOT NULL DEFAULT 0, thumbs_down INTEGER NOT NULL DEFAULT 0,
            none_of_these INTEGER NOT NULL DEFAULT 0, rephrased INTEGER NOT NULL DEFAULT 0,
            abandoned INTEGER NOT NULL DEFAULT 0,
            first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL);
        CREATE INDEX groups_tenant ON groups (tenant, domain);
        CREATE TABLE group_days (
            grp INTEGER NOT NULL REFERENCES groups ON DELETE CASCADE, day INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (grp, day)) WITHOUT ROWID;

        CREATE TABLE alerts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, grp INTEGER NOT NULL REFERENCES groups,
            domain TEXT NOT NULL, cause TEXT NOT NULL, state TEXT NOT NULL, by TEXT, language TEXT NOT NULL,
            text TEXT NOT NULL, folded TEXT NOT NULL, turn TEXT, session TEXT, version INTEGER, confidence REAL,
            nearest TEXT, given TEXT, expected TEXT, comment TEXT, example INTEGER, time INTEGER NOT NULL,
            changed INTEGER NOT NULL);
        CREATE INDEX alerts_tenant ON alerts (tenant);
        CREATE INDEX alerts_group ON alerts (grp);
        CREATE INDEX alerts_time ON alerts (tenant, domain, time);
        CREATE INDEX alerts_session ON alerts (tenant, session) WHERE session IS NOT NULL;
        CREATE INDEX alerts_closed ON alerts (tenant, changed) WHERE state IN ('resolved', 'dismissed');
        CREATE INDEX alerts_example ON alerts (example) WHERE example IS NOT NULL;

        CREATE TABLE events (
            tenant TEXT NOT NULL, number INTEGER NOT NULL, alert INTEGER NOT NULL, grp INTEGER NOT NULL,
            domain TEXT NOT NULL, cause TEXT NOT NULL, state TEXT NOT NULL, by TEXT, language TEXT NOT NULL,
            example INTEGER, opened INTEGER NOT NULL, count INTEGER NOT NULL, time INTEGER NOT NULL,
            PRIMARY KEY (tenant, number)) WITHOUT ROWID;

        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, domain TEXT, version INTEGER, turn TEXT,
            session TEXT, rating TEXT NOT NULL, question TEXT, expected TEXT, comment TEXT, exchanges TEXT,
            alert INTEGER, day INTEGER NOT NULL, time INTEGER NOT NULL);
        CREATE INDEX feedback_time ON feedback (tenant, time);
        CREATE INDEX feedback_turn ON feedback (tenant, turn) WHERE turn IS NOT NULL;
        CREATE INDEX feedback_session ON feedback (tenant, session) WHERE session IS NOT NULL;

        CREATE TABLE examples (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, domain TEXT NOT NULL, text TEXT NOT NULL,
            answer TEXT NOT NULL, new_answer TEXT, alert INTEGER, session TEXT, state TEXT NOT NULL, by TEXT NOT NULL,
            time INTEGER NOT NULL);
        CREATE INDEX examples_domain ON examples (tenant, domain);
        CREATE INDEX examples_alert ON examples (alert) WHERE alert IS NOT NULL;

        CREATE TABLE turns (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, domain TEXT NOT NULL, version INTEGER NOT NULL,
            turn TEXT, session TEXT, outcome TEXT NOT NULL, language TEXT NOT NULL, question TEXT NOT NULL, answer TEXT,
            confidence REAL NOT NULL, example INTEGER, rating TEXT, time INTEGER NOT NULL);
        CREATE INDEX turns_time ON turns (domain, time);
        CREATE INDEX turns_turn ON turns (tenant, turn) WHERE turn IS NOT NULL;
        CREATE INDEX turns_session ON turns (tenant, session) WHERE session IS NOT NULL;
        CREATE TABLE bundles (
            tenant TEXT NOT NULL, domain TEXT NOT NULL, turns INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant, domain)) WITHOUT ROWID;
        CREATE TABLE days (
            domain TEXT NOT NULL, day INTEGER NOT NULL, version INTEGER NOT NULL, tenant TEXT NOT NULL,
            answered INTEGER NOT NULL DEFAULT 0, clarified INTEGER NOT NULL DEFAULT 0,
            unanswered INTEGER NOT NULL DEFAULT 0, good INTEGER NOT NULL DEFAULT 0, bad INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (domain, day, version)) WITHOUT ROWID;

        CREATE TABLE repeats (
            key TEXT PRIMARY KEY, tenant TEXT, session TEXT, reply BLOB NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX repeats_time ON repeats (time);

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, time INTEGER NOT NULL, by TEXT NOT NULL,
            action TEXT NOT NULL, subject TEXT NOT NULL, hash BLOB NOT NULL);
        CREATE TABLE erasures (
            id INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, time INTEGER NOT NULL,
            is_done INTEGER NOT NULL DEFAULT 0);
        """
}
