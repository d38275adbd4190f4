'use strict';
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const clear = () => {
  all('button[aria-pressed=true]').forEach(button => button.setAttribute('aria-pressed', 'false'));
  all('mark.other').forEach(mark => mark.classList.remove('other'));
};
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-source]');
  if (!button) return;
  const on = button.getAttribute('aria-pressed') !== 'true';
  clear();
  if (!on) return;
  button.setAttribute('aria-pressed', 'true');
  for (const mark of all('mark', button.closest('article'))) {
    mark.classList.toggle('other', mark.dataset.source !== button.dataset.source);
  }
});
const shown = mark => !mark.classList.contains('other') && document.getElementById('show-' + mark.classList[0])?.checked;
const move = step => {
  const marks = all('mark').filter(shown);
  if (!marks.length) return;
  const at = marks.indexOf(document.activeElement);
  const next = marks[at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
};
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input[type=text], textarea')) return;
  if (event.key === 'j') move(1);
  else if (event.key === 'k') move(-1);
  else if (event.key === 'Escape') { clear(); document.activeElement?.blur(); }
});
const articles = all('article');
if (articles.length > 1) {
  const contents = document.getElementById('contents');
  const list = document.createElement('ol');
  for (const article of articles) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#' + article.id;
    link.textContent = article.querySelector('h2').textContent;
    const count = Number(article.dataset.findings);
    item.append(link, ' ' + count + (count === 1 ? ' finding' : ' findings'));
    list.append(item);
  }
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = articles.length + ' articles';
  fold.append(summary, list);
  contents.append(fold);
  contents.hidden = false;
}
document.documentElement.dataset.ready = articles.length;
