// What the filters let through, and how much each of their boxes stands for.
const NOBODY = graph.kinds.length;
const facets = {
  kind: { title: 'Kind of source', labels: graph.kinds.map(kind => kind[1]).concat('no source named'), names: graph.kinds.map(kind => kind[0]).concat('none') },
  status: { title: 'Status of claim', labels: graph.statuses, names: graph.statuses },
  relation: { title: 'What the source does', labels: graph.relations, names: graph.relations },
  outlet: { title: 'Outlet', labels: graph.outlets.concat('no outlet known'), names: graph.outlets.map((_, number) => 'o' + (number + 1)).concat('none') },
};
const facetNames = Object.keys(facets);
const noFilter = () => ({ kind: new Set(), status: new Set(), relation: new Set(), outlet: new Set(), from: '', to: '', least: 1 });

// For each row, its value of each facet; −1 where it has none.
const valueOf = (() => {
  const column = value => Int32Array.from(graph.rowClaim, (claim, row) => value(row, claim));
  return {
    kind: column(row => (graph.rowSource[row] < 0 ? NOBODY : graph.kind(graph.rowSource[row]))),
    status: column((_, claim) => graph.status(claim)),
    relation: column(row => graph.relation(row)),
    outlet: column((_, claim) => { const outlet = graph.outletOf[graph.article(claim)]; return outlet < 0 ? graph.outlets.length : outlet; }),
  };
})();

const claimsOf = graph.rowsOfSource.map(rows => new Set(rows.map(row => graph.rowClaim[row])).size);
const last = list => list[list.length - 1];

// `filter` holds what is hidden of each facet, the days, and the claims that a source must have.
const applied = filter => {
  const { counts, rowClaim, rowSource } = graph;
  const found = {
    row: new Uint8Array(rowClaim.length), claim: new Uint8Array(counts.claims), claims: 0,
    source: new Int32Array(counts.sources), articlesOf: new Int32Array(counts.sources), article: new Int32Array(counts.articles),
    facet: Object.fromEntries(facetNames.map(name => [name, new Int32Array(facets[name].names.length)])),
  };
  const hidden = facetNames.map(name => Uint8Array.from(facets[name].names, (_, value) => filter[name].has(value)));
  const stamps = facetNames.map(name => new Int32Array(facets[name].names.length).fill(-1));
  const latestArticle = new Int32Array(counts.sources).fill(-1);
  const dayPasses = graph.dayOf.map(day => !(filter.from || filter.to) || (day && (!filter.from || day >= filter.from) && (!filter.to || day <= filter.to)));
  const relationIsAsked = filter.relation.size > 0;
  const latestClaim = new Int32Array(counts.sources).fill(-1);
  for (let row = 0; row < rowClaim.length; row++) {
    const [claim, source] = [rowClaim[row], rowSource[row]];
    const article = graph.article(claim);
    if (!dayPasses[article] || (source >= 0 && claimsOf[source] < filter.least)) continue;
    let fails = 0, failed = -1;
    for (let facet = 0; facet < facetNames.length; facet++) {
      const value = valueOf[facetNames[facet]][row];
      if (value < 0 ? relationIsAsked : hidden[facet][value]) {
        fails++;
        failed = facet;
      }
    }
    for (let facet = 0; facet < facetNames.length; facet++) {
      const value = valueOf[facetNames[facet]][row];
      if (value >= 0 && (fails === 0 || (fails === 1 && failed === facet)) && stamps[facet][value] !== claim) {
        stamps[facet][value] = claim;
        found.facet[facetNames[facet]][value]++;
      }
    }
    if (fails) continue;
    found.row[row] = 1;
    if (!found.claim[claim]) {
      found.claim[claim] = 1;
      found.claims++;
      found.article[article]++;
    }
    if (source >= 0 && latestClaim[source] !== claim) {
      latestClaim[source] = claim;
      found.source[source]++;
      if (latestArticle[source] !== article) {
        latestArticle[source] = article;
        found.articlesOf[source]++;
      }
    }
  }
  return found;
};

const isFiltered = filter => facetNames.some(name => filter[name].size) || Boolean(filter.from || filter.to) || filter.least > 1;
const above = (counts, least = 0) => counts.reduce((sum, count) => sum + (count > least), 0);
