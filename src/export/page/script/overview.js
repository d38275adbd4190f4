// What stands on the right while nothing is selected: the whole at a glance.
const overview = (() => {
  const share = (counts, names, labels, group) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const rows = Array.from(counts, (count, at) => {
      if (!count) return '';
      const bar = el('span', { class: 'bar ' + group + '-' + names[at] });
      bar.style.width = (100 * count / total).toFixed(1) + '%';
      return el('tr', {}, el('th', { scope: 'row' }, labels[at]), el('td', { class: 'number barred' }, bar, number(count)), el('td', { class: 'number' }, percent(count / total)));
    });
    return el('table', { class: 'shares' }, el('tbody', {}, rows));
  };
  const top = (counts, most, type, note) => {
    const list = Array.from(counts.keys()).filter(at => counts[at] > 0).sort((one, other) => counts[other] - counts[one] || one - other).slice(0, most);
    return el('ul', { class: 'plain' }, list.map(at => el('li', {}, selects(code(type, at), shortened(selectable[type].label(at), 80)), ' ', el('small', {}, note(counts[at], at)))));
  };
  const groupsWith = (shown, test) => graph.groups.map((group, at) => at).filter(at => {
    const group = graph.groups[at];
    return test(group, new Set(group.claims.map(graph.article)).size) && group.claims.some(claim => shown.claim[claim]);
  });
  const part = (title, content) => [el('h3', {}, title), content];

  const draw = shown => {
    const silent = new Int32Array(graph.counts.articles);
    for (let claim = 0; claim < graph.counts.claims; claim++) if (shown.claim[claim] && graph.statuses[graph.status(claim)] === 'unattributed') silent[graph.article(claim)]++;
    const named = Array.from(shown.source, (count, source) => (graph.is(source, 'named') ? count : 0));
    const groupList = list => el('ul', { class: 'plain' }, list.slice(0, 4).map(at => el('li', {}, selects(code('g', at), shortened(graph.words(graph.groups[at].claims[0]), 110)))));
    const denied = groupsWith(shown, group => group.denied.length + group.opposed.length > 0);
    const repeated = groupsWith(shown, (group, articles) => group.voices === 1 && articles > 1 && !group.silent.length);
    return [
      el('h2', {}, 'At a glance'),
      part('Claims by status', share(shown.facet.status, facets.status.names, facets.status.labels, 'status')),
      part('Quoted most', top(named, 8, 's', count => counted(count, 'claim'))),
      denied.length ? part('Contradicted', groupList(denied)) : '',
      repeated.length ? part('One voice in several articles', groupList(repeated)) : '',
      part('Most claims without attribution', top(silent, 5, 'd', (count, article) => number(count) + ' of ' + number(shown.article[article]))),
      el('p', { class: 'note' }, 'Select a source, an article or a claim to see what is said, where and how.'),
    ].flat(Infinity).filter(child => child);
  };
  return { draw };
})();
