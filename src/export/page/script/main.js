// Ties the parts together: tabs, selection, and what is drawn again when something changes.
const panels = { network: networkView, sources: sourcesView, outlets: outletsView, claims: claimsView, timeline: timelineView };
let shown = null;

const tabs = new Map(views.map(([name, title]) => [name, el('button', {
  type: 'button', role: 'tab', id: 'tab-' + name, 'aria-controls': 'panel-' + name,
  onclick: () => change(() => { state.view = name; }, { step: true }),
}, title)]));
byId('tabs').append(...tabs.values());
byId('tabs').addEventListener('keydown', event => {
  const list = Array.from(tabs.values());
  const at = list.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  list[(to + list.length) % list.length].focus();
  document.activeElement.click();
});

const figures = () => {
  const { counts } = graph;
  const part = (some, all, thing) => (some === all ? counted(all, thing) : number(some) + ' of ' + counted(all, thing));
  const articles = isFiltered(state.filter) ? above(shown.article) : counts.articles;
  const sources = isFiltered(state.filter) ? above(shown.source) : counts.sources;
  const silent = shown.facet.status[graph.statuses.length - 1];
  byId('figures').textContent = [part(articles, counts.articles, 'article'), part(sources, counts.sources, 'source'), part(shown.claims, counts.claims, 'claim'), number(silent) + ' of them unattributed'].join(' · ');
};

const drawView = () => {
  for (const [name, tab] of tabs) {
    const isOpen = name === state.view;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    byId('panel-' + name).hidden = !isOpen;
  }
  panels[state.view].draw(shown);
};
const drawAll = () => {
  shown = applied(state.filter);
  figures();
  search.draw();
  filters.draw(shown);
  details.draw(shown);
  drawView();
};

// Changes the state, writes the address, draws what follows. `filter`: the filters changed; `step`: "back" undoes it.
function change(act, { filter = false, step = false } = {}) {
  act();
  if (filter) state.camera = null;
  writeAddress(step);
  if (filter) drawAll();
  else drawView();
}

let cameFrom = null;
function select(name, isFocused) {
  if (isFocused && name) cameFrom = document.activeElement;
  state.selected = name;
  writeAddress(true);
  details.draw(shown);
  for (const row of document.querySelectorAll('main tr.selected')) row.classList.remove('selected');
  if (state.view === 'network') networkView.draw(shown);
  else byId('panel-' + state.view).querySelector('tbody [data-select="' + CSS.escape(name) + '"]')?.closest('tr').classList.add('selected');
  if (name && isFocused) details.focus();
  if (!name && cameFrom?.isConnected) cameFrom.focus();
}
document.addEventListener('click', event => {
  const button = event.target.closest('[data-select]');
  if (button) select(button.dataset.select, true);
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && state.selected && !event.defaultPrevented) select('', false);
});
byId('skip').addEventListener('click', event => {
  event.preventDefault();
  byId('views').focus();
});
const narrow = matchMedia('(max-width: 60rem)');
const fold = () => { byId('drawer').open = !narrow.matches; };
narrow.addEventListener('change', fold);
window.addEventListener('beforeprint', () => { byId('drawer').open = false; });
window.addEventListener('popstate', () => { readAddress(); drawAll(); });

fold();
if (graph.leftOut) byId('figures').after(el('p', { class: 'left-out' }, graph.leftOut.charAt(0).toUpperCase() + graph.leftOut.slice(1) + '.'));
byId('app').hidden = false;
readAddress();
drawAll();
document.documentElement.dataset.ready = graph.counts.sources;
