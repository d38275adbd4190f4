-- What `ascribe extract -o FILE.sqlite` fills. Offsets are code points of article.text, start included, end excluded.

-- What the store as a whole was filled with: program, grammar, model, names of one's own.
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- One row for each article, in the order of the inputs. key is its id: a path, or the id of its record.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    title TEXT,
    url TEXT,
    outlet TEXT,
    published TEXT,
    language TEXT,
    chars INTEGER NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL
);

-- Who sources of several articles are.
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    titles TEXT NOT NULL,
    affiliation TEXT,
    country TEXT,
    aliases TEXT NOT NULL,
    medium INTEGER NOT NULL,
    state_media INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    merged TEXT NOT NULL
);

-- Who or what claims of one article come down to. titles and aliases are JSON arrays.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    entity INTEGER REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    titles TEXT NOT NULL,
    affiliation TEXT,
    justification TEXT,
    country TEXT,
    aliases TEXT NOT NULL,
    medium INTEGER NOT NULL,
    state_media INTEGER NOT NULL
);

-- The words of a source at one place; several rows where they do not stand together.
CREATE TABLE mention (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);

-- Who said what, at one place. No claim has the id of an attribution. rules is a JSON array.
CREATE TABLE attribution (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    class TEXT NOT NULL,
    stance TEXT NOT NULL,
    negated INTEGER NOT NULL,
    source INTEGER REFERENCES source ON DELETE CASCADE,
    cue TEXT NOT NULL,
    cue_lemma TEXT NOT NULL,
    content TEXT NOT NULL,
    parent INTEGER REFERENCES attribution ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    confidence REAL NOT NULL,
    rules TEXT NOT NULL
);

-- Where words stand: of an attribution (role is source, cue, content, addressee, setting or time) or of a claim (claim).
CREATE TABLE span (
    owner INTEGER NOT NULL,
    role TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);

-- Claims that say nearly the same.
CREATE TABLE claim_group (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    claims INTEGER NOT NULL,
    articles INTEGER NOT NULL
);

-- The statements of an article.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    score REAL NOT NULL,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    claim_group INTEGER REFERENCES claim_group DEFERRABLE INITIALLY DEFERRED
);

-- Which attributions carry a claim, the innermost at position 0.
CREATE TABLE claim_attribution (
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    attribution INTEGER NOT NULL REFERENCES attribution ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

-- What ascribe needs to have an analysis again, in a form of its own.
CREATE TABLE kept (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    edition TEXT NOT NULL,
    brief BLOB NOT NULL,
    whole BLOB NOT NULL
);

-- Words of claims and of articles, letters without their accents: SELECT … WHERE claim.id IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH '…').
CREATE VIRTUAL TABLE claim_fts USING fts5 (text, content = 'claim', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER claim_added AFTER INSERT ON claim BEGIN
    INSERT INTO claim_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER claim_gone AFTER DELETE ON claim BEGIN
    INSERT INTO claim_fts (claim_fts, rowid, text) VALUES ('delete', old.id, old.text);
    DELETE FROM span WHERE owner = old.id;
END;
CREATE TRIGGER claim_changed AFTER UPDATE OF text ON claim BEGIN
    INSERT INTO claim_fts (claim_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO claim_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE VIRTUAL TABLE article_fts
USING fts5 (title, text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, text ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

-- DELETE FROM article WHERE key = '…' takes all of it along, in every tool.
CREATE TRIGGER article_going BEFORE DELETE ON article BEGIN
    DELETE FROM span WHERE owner IN (SELECT id FROM attribution WHERE article = old.id);
    DELETE FROM claim_attribution WHERE claim IN (SELECT id FROM claim WHERE article = old.id);
    DELETE FROM claim WHERE article = old.id;
    DELETE FROM attribution WHERE article = old.id;
    DELETE FROM mention WHERE source IN (SELECT id FROM source WHERE article = old.id);
    DELETE FROM source WHERE article = old.id;
    DELETE FROM kept WHERE article = old.id;
    INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT OR REPLACE INTO meta VALUES ('merged', 'no');
END;

-- Words of one batch more or less cost a search little; putting them together all the time costs filling much.
INSERT INTO claim_fts (claim_fts, rank) VALUES ('automerge', 64), ('crisismerge', 128);
INSERT INTO article_fts (article_fts, rank) VALUES ('automerge', 64), ('crisismerge', 128);
