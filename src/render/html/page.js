'use strict';
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const make = (name, text = '', properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);
const articles = all('article');
const figures = document.getElementById('figures');
document.querySelector('main').before(figures);

// Sources: a switch shows the claims of one alone, and leads to the first.
const clear = () => {
  all('button[aria-pressed=true]').forEach(button => button.setAttribute('aria-pressed', 'false'));
  all('mark.other').forEach(mark => mark.classList.remove('other'));
};
const shown = mark => !mark.classList.contains('other') && !mark.closest('article').hidden
  && document.getElementById('show-' + mark.classList[0])?.checked;
const goTo = mark => {
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'center' });
};
const own = (name, article) => all('aside .sources button', article).find(button => button.textContent === name)?.dataset.source;
const select = (button, inside) => {
  const on = button.getAttribute('aria-pressed') !== 'true';
  clear();
  if (!on) return;
  button.setAttribute('aria-pressed', 'true');
  for (const article of inside) {
    const source = own(button.textContent, article);
    for (const mark of all('mark', article)) mark.classList.toggle('other', source === undefined || mark.dataset.source !== source);
  }
  const first = inside.flatMap(article => all('mark', article)).find(shown);
  if (first) goTo(first);
};
document.addEventListener('click', event => {
  const button = event.target.closest('.sources button');
  if (button) select(button, button.closest('article') ? [button.closest('article')] : articles);
  // A finding leads to its words, and shows what is known of the claim there.
  const link = event.target.closest('.findings a');
  const place = link && document.getElementById(link.getAttribute('href').slice(1));
  const mark = place?.closest('mark');
  if (mark) setTimeout(() => goTo(mark));
});

// Keys move from claim to claim.
const move = step => {
  const marks = all('mark').filter(shown);
  if (!marks.length) return;
  const at = marks.indexOf(document.activeElement);
  goTo(marks[at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length]);
};
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.('input, textarea')) return;
  if (event.key === 'j') move(1);
  else if (event.key === 'k') move(-1);
  else if (event.key === 'Escape') { clear(); document.activeElement?.blur(); }
});

// Paths without the folders that all of them share.
const full = new Map(articles.map(article => [article, article.querySelector('h2').textContent]));
const paths = Array.from(full.values());
const prefix = paths.length < 2 ? '' : paths.reduce((shared, path) => {
  let at = 0;
  while (at < shared.length && shared[at] === path[at]) at += 1;
  return shared.slice(0, at);
}).replace(/[^/\\]*$/, '');
for (const path of all('.path').filter(path => prefix && path.textContent.startsWith(prefix))) {
  path.title = path.textContent;
  path.textContent = path.textContent.slice(prefix.length);
}

// The list of articles, which its headings sort, and with it the articles.
const columns = [['Article', 'name'], ['Claims', 'claims'], ['Vouched for', 'coverage'], ['Findings', 'findings']];
const rows = new Map();
const value = (article, key) => key === 'name' ? full.get(article) : Number(article.dataset[key]);
const contents = () => {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  const body = table.createTBody();
  for (const [label, key] of columns) {
    const cell = make('th');
    const button = make('button', label, { type: 'button' });
    cell.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => sort(cell, key, body));
    cell.append(button);
    head.append(cell);
  }
  for (const article of articles) {
    const row = body.insertRow();
    const link = make('a', article.querySelector('h2').textContent, { href: '#' + article.id });
    row.insertCell().append(link);
    row.insertCell().textContent = article.dataset.claims;
    row.insertCell().textContent = Math.round(100 * Number(article.dataset.coverage)) + ' %';
    row.insertCell().textContent = article.dataset.findings;
    rows.set(article, row);
  }
  const fold = document.createElement('details');
  fold.append(make('summary', articles.length + ' articles'), table);
  const place = document.getElementById('contents');
  place.append(fold);
  place.hidden = false;
};
const sort = (cell, key, body) => {
  const down = cell.getAttribute('aria-sort') === (key === 'name' ? 'ascending' : 'none') || cell.getAttribute('aria-sort') === 'ascending';
  all('th', cell.parentElement).forEach(other => other.setAttribute('aria-sort', 'none'));
  cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const order = (one, other) => {
    const [left, right] = [value(one, key), value(other, key)];
    return (left < right ? -1 : Number(left > right)) * (down ? -1 : 1);
  };
  const sorted = [...articles].sort(order);
  body.append(...sorted.map(article => rows.get(article)));
  document.querySelector('main').prepend(...sorted);
};
if (articles.length > 1) contents();

// The search leaves the articles and sources that hold the words.
const search = document.getElementById('search');
const held = new Map(articles.map(article => [article, (full.get(article) + ' ' + article.textContent).toLowerCase()]));
search.hidden = false;
search.querySelector('input').addEventListener('input', event => {
  const words = event.target.value.trim().toLowerCase();
  for (const article of articles) {
    article.hidden = !held.get(article).includes(words);
    if (rows.has(article)) rows.get(article).hidden = article.hidden;
  }
  for (const item of all('.everyone li')) item.hidden = !item.textContent.toLowerCase().includes(words);
  const left = articles.filter(article => !article.hidden);
  search.querySelector('output').textContent = words === '' ? '' : left.length + ' of ' + articles.length + (articles.length === 1 ? ' article' : ' articles');
});
document.documentElement.dataset.ready = articles.length;
