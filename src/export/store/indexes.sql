-- What makes questions quick. A first run makes these once all rows are there, which takes half the time.

CREATE INDEX IF NOT EXISTS article_outlet ON article (outlet, published);
CREATE INDEX IF NOT EXISTS entity_name ON entity (name);
CREATE INDEX IF NOT EXISTS source_article ON source (article);
CREATE INDEX IF NOT EXISTS source_entity ON source (entity);
CREATE INDEX IF NOT EXISTS mention_source ON mention (source);
CREATE INDEX IF NOT EXISTS attribution_article ON attribution (article, source, cue_lemma);
CREATE INDEX IF NOT EXISTS attribution_source ON attribution (source);
CREATE INDEX IF NOT EXISTS attribution_parent ON attribution (parent) WHERE parent IS NOT NULL;
CREATE INDEX IF NOT EXISTS span_owner ON span (owner);
CREATE INDEX IF NOT EXISTS claim_article ON claim (article, status);
CREATE INDEX IF NOT EXISTS claim_status ON claim (status);
CREATE INDEX IF NOT EXISTS claim_claim_group ON claim (claim_group) WHERE claim_group IS NOT NULL;
CREATE INDEX IF NOT EXISTS claim_attribution_attribution ON claim_attribution (attribution);
-- Tells with what the articles were filled, without their bytes.
CREATE INDEX IF NOT EXISTS kept_edition ON kept (edition);
