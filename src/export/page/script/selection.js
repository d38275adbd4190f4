// What can be selected, by its name in the address: s3 a source, d3 an article, o3 an outlet, g3 a group of claims, c3 a claim,
// a day, or a source in an article or outlet (d3*s3).
const selectable = {
  s: { count: graph.counts.sources, label: graph.name },
  d: { count: graph.counts.articles, label: graph.title },
  o: { count: graph.outlets.length, label: outlet => graph.outlets[outlet] },
  g: { count: graph.groups.length, label: group => graph.words(graph.groups[group].claims[0]) },
  c: { count: graph.counts.claims, label: graph.words },
};
const code = (type, number) => type + (number + 1);

const parsed = name => {
  if (graph.days.includes(name)) return { type: 'day', day: name, label: dayName(name) };
  const [place, source] = name.split('*');
  const one = part => {
    const type = part.charAt(0), number = Number(part.slice(1)) - 1;
    return selectable[type] && Number.isInteger(number) && number >= 0 && number < selectable[type].count ? { type, number } : null;
  };
  const first = one(place);
  if (!first || source === undefined) return first && { ...first, label: selectable[first.type].label(first.number) };
  const second = one(source);
  if (!second || second.type !== 's' || !'do'.includes(first.type)) return null;
  return { type: 'cell', place: first, number: second.number, label: graph.name(second.number) + ' in ' + selectable[first.type].label(first.number) };
};

// The articles that a selection covers; `null` for all.
const articlesOf = selection => {
  const of = place => (place.type === 'd' ? [place.number] : graph.articlesOfOutlet[place.number]);
  if (selection.type === 'day') return graph.dayOf.flatMap((day, article) => (day === selection.day ? [article] : []));
  if (selection.type === 'cell') return of(selection.place);
  return 'do'.includes(selection.type) ? of(selection) : null;
};

// The claims that a selection covers.
const claimsOfSelection = selection => {
  const { type, number: at } = selection;
  if (type === 'c') return [at];
  if (type === 'g') return graph.groups[at].claims;
  const ofSource = () => Array.from(new Set(graph.rowsOfSource[at].map(row => graph.rowClaim[row])));
  if (type === 's') return ofSource();
  const articles = articlesOf(selection);
  if (type !== 'cell') return articles.flatMap(article => graph.claimsOfArticle[article]);
  const covered = new Set(articles);
  return ofSource().filter(claim => covered.has(graph.article(claim)));
};

// A button that selects, with the words of an article as its label.
const selects = (name, label, properties) =>
  el('button', { type: 'button', class: 'link', 'data-select': name, ...properties }, quoted(label));
