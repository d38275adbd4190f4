// The graph: from columns of numbers to what the views ask for.
const graph = (() => {
  const block = document.getElementById('data');
  const raw = JSON.parse(block.textContent);
  block.remove();
  const { sources, articles, claims, assertions } = raw;
  const text = number => (number < 0 ? '' : raw.strings[number]);
  const counts = { sources: sources.name.length, articles: articles.id.length, claims: claims.sentence.length };

  // Rows: one for each source of each claim, one with source −1 for a claim without. They stand in the order of claims.
  const total = assertions.claim.length;
  const firstRow = new Int32Array(counts.claims + 1);
  const rowClaim = [], rowSource = [], rowAssertion = [];
  let next = 0;
  for (let claim = 0; claim < counts.claims; claim++) {
    firstRow[claim] = rowClaim.length;
    const before = next;
    for (; next < total && assertions.claim[next] === claim; next++) {
      rowClaim.push(claim);
      rowSource.push(assertions.source[next]);
      rowAssertion.push(next);
    }
    if (next === before) {
      rowClaim.push(claim);
      rowSource.push(-1);
      rowAssertion.push(-1);
    }
  }
  firstRow[counts.claims] = rowClaim.length;

  const lists = (count, of) => {
    const found = Array.from({ length: count }, () => []);
    of(found);
    return found;
  };
  const rowsOfSource = lists(counts.sources, found => rowSource.forEach((source, row) => source >= 0 && found[source].push(row)));
  const claimsOfArticle = lists(counts.articles, found => claims.article.forEach((article, claim) => found[article].push(claim)));

  const outletNumbers = new Map();
  const outletOf = articles.outlet.map(name => {
    if (name < 0) return -1;
    if (!outletNumbers.has(name)) outletNumbers.set(name, outletNumbers.size);
    return outletNumbers.get(name);
  });
  const outlets = Array.from(outletNumbers.keys(), text);
  const articlesOfOutlet = lists(outlets.length, found => outletOf.forEach((outlet, article) => outlet >= 0 && found[outlet].push(article)));

  const dayOf = articles.published.map(number => (/^\d{4}-\d\d-\d\d/.exec(text(number)) || [''])[0]);
  const days = Array.from(new Set(dayOf)).filter(day => day).sort();

  const groupOf = new Int32Array(counts.claims).fill(-1);
  raw.groups.forEach((group, number) => group.claims.forEach(claim => { groupOf[claim] = number; }));

  const sentence = claim => text(claims.sentence[claim]);
  const ownWords = claim => {
    const [words, edges] = [sentence(claim), claims.within[claim]];
    const runs = [];
    for (let at = 0; at < edges.length; at += 2) runs.push(words.slice(edges[at], edges[at + 1]));
    return runs.join(' … ') || words;
  };
  return {
    counts, rowClaim, rowSource, rowAssertion, firstRow, rowsOfSource, claimsOfArticle, outlets, outletOf, articlesOfOutlet,
    dayOf, days, groupOf, sentence, text,
    kinds: raw.kinds, statuses: raw.statuses, relations: raw.relations,
    groups: raw.groups, passes: raw.passes, networks: raw.networks, leftOut: raw.left_out,
    name: source => text(sources.name[source]),
    kind: source => sources.kind[source],
    is: (source, fact) => (sources.flags[source] & { named: 1, medium: 2, stateMedia: 4, joint: 8 }[fact]) !== 0,
    titles: source => sources.titles[source].map(text),
    affiliation: source => text(sources.affiliation[source]),
    country: source => text(sources.country[source]),
    aliases: source => sources.aliases[source].map(text),
    why: source => sources.why[source].map(text),
    radius: source => sources.radius[source] / 10,
    title: article => text(articles.title[article]),
    id: article => text(articles.id[article]),
    url: article => text(articles.url[article]),
    article: claim => claims.article[claim],
    words: claim => text(claims.label[claim]) || ownWords(claim),
    within: claim => claims.within[claim],
    status: claim => claims.status[claim],
    score: claim => claims.score[claim],
    line: claim => claims.line[claim],
    relation: row => (rowAssertion[row] < 0 ? -1 : assertions.relation[rowAssertion[row]]),
    assertion: row => {
      const at = rowAssertion[row];
      return at < 0 ? null : {
        source: assertions.source[at], relation: assertions.relation[at], cue: text(assertions.cue[at]), at: assertions.at[at],
        via: assertions.via[at].map(text), rules: assertions.rules[at].map(text), confidence: assertions.confidence[at],
      };
    },
  };
})();
