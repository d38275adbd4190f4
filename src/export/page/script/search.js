// Search over sources, outlets, articles and claims.
const search = (() => {
  const plain = words => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const sorts = [
    { title: 'Sources', type: 's', most: 12, words: source => [graph.name(source), ...graph.aliases(source), ...graph.titles(source), graph.affiliation(source)].join('\n'), note: source => counted(claimsOf[source], 'claim'), rank: source => claimsOf[source] },
    { title: 'Outlets', type: 'o', most: 6, words: outlet => graph.outlets[outlet], note: outlet => counted(graph.articlesOfOutlet[outlet].length, 'article'), rank: outlet => graph.articlesOfOutlet[outlet].length },
    { title: 'Articles', type: 'd', most: 6, words: article => graph.title(article) + '\n' + graph.id(article), note: article => dayName(graph.dayOf[article]), rank: () => 0 },
    { title: 'Claims', type: 'c', most: 8, words: graph.words, note: claim => graph.statuses[graph.status(claim)], rank: graph.score },
  ];
  const input = el('input', { type: 'search', id: 'query', autocomplete: 'off', spellcheck: 'false', placeholder: 'Name, title, words …', 'aria-controls': 'results' });
  const told = el('p', { role: 'status', class: 'note' });
  const results = el('div', { id: 'results' });
  byId('search').append(el('label', { for: 'query' }, 'Search'), input, told, results);

  const index = new Map();
  const texts = sort => {
    if (!index.has(sort)) index.set(sort, Array.from({ length: selectable[sort.type].count }, (_, at) => plain(sort.words(at))));
    return index.get(sort);
  };
  const matches = (sort, query) => {
    const names = texts(sort).flatMap((words, at) => (words.includes(query) ? [at] : []));
    const atWord = new RegExp('(^|[^\\p{L}\\p{N}])' + query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'u');
    const isWord = new Set(names.filter(at => atWord.test(texts(sort)[at])));
    return names.sort((one, other) => isWord.has(other) - isWord.has(one) || sort.rank(other) - sort.rank(one) || one - other);
  };
  const draw = () => {
    if (input.value !== state.query) input.value = state.query;
    const query = plain(state.query.trim());
    results.replaceChildren();
    told.textContent = '';
    if (!query) return;
    let total = 0;
    for (const sort of sorts) {
      const found = matches(sort, query);
      total += found.length;
      if (!found.length) continue;
      const list = el('ul', {}, found.slice(0, sort.most).map(at =>
        el('li', {}, selects(code(sort.type, at), shortened(selectable[sort.type].label(at), 90)), ' ', el('small', {}, sort.note(at)))));
      const rest = found.length - sort.most;
      results.append(el('h2', {}, sort.title + ' ', el('small', {}, number(found.length))), list, rest > 0 ? el('p', { class: 'note' }, 'and ' + number(rest) + ' more') : '');
    }
    told.textContent = total ? number(total) + ' found' : 'Nothing is called so.';
  };

  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      state.query = input.value;
      writeAddress(false);
      draw();
    }, 120);
  });
  byId('search').addEventListener('keydown', event => {
    const buttons = Array.from(results.querySelectorAll('button'));
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && event.target === input && buttons.length) buttons[0].click();
    else if (event.key === 'Escape' && state.query) {
      state.query = '';
      writeAddress(false);
      draw();
      input.focus();
    } else if (step && buttons.length) (buttons[at + step] || input).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { draw, input };
})();
