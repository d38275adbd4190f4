// The table of sources, sorted by any column.
const sourcesView = (() => {
  const panel = byId('panel-sources');
  const far = source => {
    const articles = Array.from(new Set(graph.rowsOfSource[source].map(row => graph.article(graph.rowClaim[row]))));
    const days = articles.map(article => graph.dayOf[article]).filter(day => day).sort();
    return { outlets: new Set(articles.map(article => graph.outletOf[article]).filter(outlet => outlet >= 0)).size, first: days[0] || '', last: last(days) || '' };
  };
  const reach = new Map();
  const reachOf = source => reach.get(source) || reach.set(source, far(source)).get(source);
  const columns = [
    { name: 'name', title: 'Source', value: (source) => graph.name(source) },
    { name: 'kind', title: 'Kind', value: source => graph.kinds[graph.kind(source)][1] },
    { name: 'claims', title: 'Claims', value: (source, shown) => shown.source[source], isNumber: true },
    { name: 'articles', title: 'Articles', value: (source, shown) => shown.articlesOf[source], isNumber: true },
    ...(graph.outlets.length ? [{ name: 'outlets', title: 'Outlets', value: source => reachOf(source).outlets, isNumber: true }] : []),
    ...(graph.days.length ? [{ name: 'first', title: 'First', value: source => reachOf(source).first, isDay: true }, { name: 'last', title: 'Last', value: source => reachOf(source).last, isDay: true }] : []),
  ];
  const sorted = shown => {
    const down = state.sort.startsWith('-');
    const column = columns.find(one => one.name === state.sort.replace('-', '')) || columns[2];
    const list = [];
    for (let source = 0; source < graph.counts.sources; source++) if (shown.source[source] || !isFiltered(state.filter)) list.push({ source, value: column.value(source, shown) });
    const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;
    const compare = column.isNumber ? (one, other) => one.value - other.value : (one, other) => order(one.value, other.value);
    list.sort((one, other) => (down ? -compare(one, other) : compare(one, other)) || shown.source[other.source] - shown.source[one.source] || one.source - other.source);
    return list.map(entry => entry.source);
  };
  const head = column => {
    const isSorted = state.sort.replace('-', '') === column.name;
    const down = state.sort.startsWith('-');
    const sort = () => {
      const turned = isSorted ? !down : Boolean(column.isNumber);
      change(() => { state.sort = (turned ? '-' : '') + column.name; });
      panel.querySelector('[data-sort=' + column.name + ']').focus();
    };
    return el('th', { scope: 'col', class: column.isNumber ? 'number' : null, 'aria-sort': isSorted ? (down ? 'descending' : 'ascending') : null },
      el('button', { type: 'button', class: 'sort', 'data-sort': column.name, onclick: sort }, column.title, el('span', { 'aria-hidden': 'true' }, isSorted ? (down ? ' ▾' : ' ▴') : '')));
  };
  const draw = shown => {
    const body = el('tbody', {});
    const list = sorted(shown);
    const most = list.reduce((found, source) => Math.max(found, shown.source[source]), 1);
    const row = source => el('tr', { class: state.selected === code('s', source) ? 'selected' : null }, columns.map(column => {
      const value = column.value(source, shown);
      if (column.name === 'name') {
        const note = graph.titles(source)[0] || graph.affiliation(source);
        return el('th', { scope: 'row' }, selects(code('s', source), value), note ? el('small', {}, quoted(note)) : '');
      }
      if (column.name === 'kind') return el('td', {}, el('span', { class: 'chip kind-' + graph.kinds[graph.kind(source)][0] }, value));
      if (column.name === 'claims') {
        const bar = el('span', { class: 'bar kind-' + graph.kinds[graph.kind(source)][0] });
        bar.style.width = (100 * value / most).toFixed(1) + '%';
        return el('td', { class: 'number barred' }, bar, number(value));
      }
      return el('td', { class: column.isNumber ? 'number' : column.isDay ? 'day' : null }, column.isNumber ? number(value) : value);
    }));
    const table = el('table', { class: 'sources' }, el('caption', {}, counted(list.length, 'source')), el('thead', {}, el('tr', {}, columns.map(head))), body);
    panel.replaceChildren(el('div', { class: 'scroll' }, table), inParts(body, list, 200, row, 'source'));
  };
  return { draw };
})();
