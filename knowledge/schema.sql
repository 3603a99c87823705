-- The store's tables. Built from the YAML files, never edited. `src` is the file and line an entry comes from;
-- `position` keeps the order of the files; dates are first_day, last_day and how exactly they are known.

CREATE TABLE build (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    id        TEXT PRIMARY KEY,
    position  INTEGER NOT NULL UNIQUE,
    title     TEXT NOT NULL,
    title_en  TEXT NOT NULL,
    short     TEXT NOT NULL,
    short_en  TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT NOT NULL,
    as_of     TEXT NOT NULL,
    url       TEXT NOT NULL,
    authority INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sections (
    document   TEXT NOT NULL REFERENCES documents,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    name_en    TEXT NOT NULL,
    first_line INTEGER NOT NULL CHECK (first_line > 0),
    last_line  INTEGER NOT NULL,
    dated      INTEGER NOT NULL CHECK (dated IN (0, 1)),
    PRIMARY KEY (document, position),
    CHECK (first_line <= last_line)
) STRICT, WITHOUT ROWID;

CREATE TABLE kinds (
    id            TEXT PRIMARY KEY,
    position      INTEGER NOT NULL UNIQUE,
    label         TEXT NOT NULL,
    label_en      TEXT NOT NULL,
    counter       TEXT NOT NULL,
    date_label    TEXT NOT NULL,
    date_label_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE properties (
    id       TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    type     TEXT NOT NULL CHECK (type IN ('text', 'prose', 'number', 'yen', 'date', 'name', 'people')),
    many     INTEGER NOT NULL CHECK (many IN (0, 1)),
    label    TEXT NOT NULL,
    label_en TEXT NOT NULL,
    unit     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_properties (
    kind     TEXT NOT NULL REFERENCES kinds,
    property TEXT NOT NULL REFERENCES properties,
    position INTEGER NOT NULL,
    common   INTEGER NOT NULL CHECK (common IN (0, 1)),
    PRIMARY KEY (kind, property)
) STRICT, WITHOUT ROWID;

CREATE TABLE names (
    id         TEXT PRIMARY KEY,
    position   INTEGER NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    class      TEXT NOT NULL,
    reading    TEXT NOT NULL,
    english    TEXT NOT NULL,
    prefecture TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE aliases (
    name     TEXT NOT NULL REFERENCES names,
    position INTEGER NOT NULL,
    surface  TEXT NOT NULL CHECK (surface <> ''),
    kind     TEXT NOT NULL
        CHECK (kind IN ('正式', '通称', '旧称', '略称', 'よみ', '資料の表記', 'English', '誤記')),
    PRIMARY KEY (name, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
    id        TEXT PRIMARY KEY,
    position  INTEGER NOT NULL UNIQUE,
    kind      TEXT NOT NULL REFERENCES kinds,
    name      TEXT NOT NULL CHECK (name <> ''),
    name_en   TEXT NOT NULL,
    first_day TEXT,
    last_day  TEXT,
    precision TEXT CHECK (precision IN ('day', 'month', 'year', 'fiscal_year')),
    as_of     TEXT,
    src       TEXT NOT NULL,
    CHECK ((first_day IS NULL) = (last_day IS NULL) AND (first_day IS NULL) = (precision IS NULL)),
    CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;

CREATE INDEX records_by_kind ON records (kind, first_day);

CREATE TABLE record_aliases (
    record   TEXT NOT NULL REFERENCES records,
    position INTEGER NOT NULL,
    surface  TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
    record     TEXT NOT NULL REFERENCES records,
    position   INTEGER NOT NULL,
    document   TEXT NOT NULL REFERENCES documents,
    first_line INTEGER NOT NULL CHECK (first_line > 0),
    last_line  INTEGER NOT NULL,
    printed    TEXT NOT NULL CHECK (json_valid(printed)),
    evidence   TEXT NOT NULL CHECK (evidence IN ('quoted', 'corrected', 'summarised', 'calculated', 'inferred')),
    entry      TEXT,
    PRIMARY KEY (record, position),
    CHECK (first_line <= last_line)
) STRICT, WITHOUT ROWID;

-- One value of one property. `text` is the value as answers show it, `number` and the days what can be computed with;
-- `stands` is 1 for the values that answers state: the preferred ones, or all that are not deprecated where none is.
CREATE TABLE statements (
    id         INTEGER PRIMARY KEY,
    record     TEXT NOT NULL REFERENCES records,
    property   TEXT NOT NULL REFERENCES properties,
    position   INTEGER NOT NULL,
    text       TEXT NOT NULL CHECK (text <> ''),
    number     INTEGER,
    first_day  TEXT,
    last_day   TEXT,
    precision  TEXT CHECK (precision IN ('day', 'month', 'year', 'fiscal_year')),
    rank       TEXT NOT NULL CHECK (rank IN ('preferred', 'normal', 'deprecated')),
    stands     INTEGER NOT NULL CHECK (stands IN (0, 1)),
    reason     TEXT NOT NULL,
    reason_en  TEXT NOT NULL,
    as_of      TEXT,
    calculated TEXT NOT NULL,
    UNIQUE (record, position),
    CHECK ((first_day IS NULL) = (last_day IS NULL) AND (first_day IS NULL) = (precision IS NULL)),
    CHECK (first_day <= last_day),
    CHECK (rank <> 'deprecated' OR (stands = 0 AND reason <> ''))
) STRICT;

CREATE INDEX statements_by_property ON statements (property, text);
CREATE INDEX statements_by_day ON statements (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE INDEX statements_by_number ON statements (number) WHERE number IS NOT NULL;

CREATE TABLE people (
    statement INTEGER PRIMARY KEY REFERENCES statements,
    name      TEXT NOT NULL CHECK (name <> ''),
    role      TEXT NOT NULL,
    position  TEXT NOT NULL,
    topic     TEXT NOT NULL,
    "group"   TEXT NOT NULL
) STRICT;

CREATE TABLE citations (
    statement  INTEGER NOT NULL REFERENCES statements,
    position   INTEGER NOT NULL,
    document   TEXT NOT NULL REFERENCES documents,
    first_line INTEGER NOT NULL CHECK (first_line > 0),
    last_line  INTEGER NOT NULL,
    printed    TEXT NOT NULL CHECK (json_valid(printed)),
    evidence   TEXT NOT NULL CHECK (evidence IN ('quoted', 'corrected', 'summarised', 'calculated', 'inferred')),
    entry      TEXT,
    PRIMARY KEY (statement, position),
    CHECK (first_line <= last_line)
) STRICT, WITHOUT ROWID;

-- How a record has to do with a name: by the property that states it, by a `mention` in its words,
-- or because a name linked to it lies in that `prefecture`.
CREATE TABLE links (
    record TEXT NOT NULL REFERENCES records,
    name   TEXT NOT NULL REFERENCES names,
    role   TEXT NOT NULL,
    PRIMARY KEY (record, name, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX links_by_name ON links (name, record);

CREATE TABLE english (
    record   TEXT NOT NULL REFERENCES records,
    property TEXT NOT NULL,
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (record, property, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE slips (
    document TEXT NOT NULL REFERENCES documents,
    position INTEGER NOT NULL UNIQUE,
    line     INTEGER NOT NULL CHECK (line > 0),
    printed  TEXT NOT NULL,
    correct  TEXT NOT NULL,
    reason   TEXT NOT NULL CHECK (reason <> '')
) STRICT;

-- Everything said of a record, folded; and the same as pairs of neighbouring characters for phrase search.
CREATE TABLE said (
    record TEXT PRIMARY KEY REFERENCES records,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (record UNINDEXED, pairs, tokenize = "unicode61 remove_diacritics 0");

-- The words in Latin letters of the same texts, by their stems.
CREATE VIRTUAL TABLE latin USING fts5 (record UNINDEXED, words, tokenize = "porter unicode61");
