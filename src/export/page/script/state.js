// What the reader looks at, and the address that brings it back.
const views = [['network', 'Network'], ['sources', 'Sources'], ['outlets', 'Outlets'], ['claims', 'Claims'], ['timeline', 'Timeline']];
const state = { view: 'network', selected: '', query: '', sort: '-claims', squares: '', camera: null, filter: noFilter() };
const firstSquares = graph.outlets.length > 1 && graph.counts.articles > 150 ? 'outlets' : 'articles';
state.squares = firstSquares;

// A facet's part of the address: what is shown, or "!" and what is hidden, whichever is shorter.
const facetPart = (name, hidden) => {
  const names = facets[name].names;
  const some = keep => names.filter((_, value) => keep === hidden.has(value)).join(',');
  return hidden.size * 2 <= names.length ? '!' + some(true) : some(false);
};
const facetFrom = (name, part) => {
  const names = facets[name].names;
  const told = new Set(part.replace(/^!/, '').split(',').map(one => names.indexOf(one)).filter(value => value >= 0));
  return part.startsWith('!') ? told : new Set(names.map((_, value) => value).filter(value => !told.has(value)));
};

const address = () => {
  const parts = new URLSearchParams();
  if (state.view !== 'network') parts.set('view', state.view);
  if (state.selected) parts.set('selected', state.selected);
  if (state.query) parts.set('search', state.query);
  for (const name of facetNames) if (state.filter[name].size) parts.set(name, facetPart(name, state.filter[name]));
  for (const name of ['from', 'to']) if (state.filter[name]) parts.set(name, state.filter[name]);
  if (state.filter.least > 1) parts.set('least', state.filter.least);
  if (state.sort !== '-claims') parts.set('sort', state.sort);
  if (state.squares !== firstSquares) parts.set('squares', state.squares);
  if (state.camera) parts.set('at', [state.camera.x, state.camera.y].map(value => value.toFixed(1)).concat(state.camera.zoom.toFixed(4)).join(','));
  return '#' + parts.toString();
};

const readAddress = () => {
  const parts = new URLSearchParams(location.hash.slice(1));
  const day = name => (/^\d{4}-\d\d-\d\d$/.test(parts.get(name)) ? parts.get(name) : '');
  state.view = views.some(([name]) => name === parts.get('view')) ? parts.get('view') : 'network';
  state.selected = parts.get('selected') || '';
  state.query = parts.get('search') || '';
  state.sort = parts.get('sort') || '-claims';
  state.squares = ['articles', 'outlets'].includes(parts.get('squares')) && graph.networks.length > 1 ? parts.get('squares') : firstSquares;
  state.filter = noFilter();
  for (const name of facetNames) if (parts.has(name)) state.filter[name] = facetFrom(name, parts.get(name));
  state.filter.from = day('from');
  state.filter.to = day('to');
  state.filter.least = Math.max(1, Number.parseInt(parts.get('least'), 10) || 1);
  const [x, y, zoom] = (parts.get('at') || '').split(',').map(Number);
  state.camera = zoom > 0 && Number.isFinite(x) && Number.isFinite(y) ? { x, y, zoom } : null;
};

// Writes the address; a step that "back" should undo is a new entry of the history.
const writeAddress = isStep => {
  const now = address();
  if (now === (location.hash || '#')) return;
  try {
    history[isStep ? 'pushState' : 'replaceState'](null, '', now);
  } catch {
    location.replace(now);
  }
};
