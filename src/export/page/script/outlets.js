// Outlets (articles, where no outlet is known) by the sources that most of them quote.
const outletsView = (() => {
  const panel = byId('panel-outlets');
  const type = graph.outlets.length ? 'o' : 'd';
  const placeOf = article => (type === 'd' ? article : graph.outletOf[article]);
  const places = selectable[type].count;

  // For each place its claims by status and its sources; for each source its places.
  const tallied = shown => {
    const statuses = Array.from({ length: places }, () => new Array(graph.statuses.length).fill(0));
    const cells = Array.from({ length: places }, () => new Map());
    const reach = new Map();
    for (let claim = 0; claim < graph.counts.claims; claim++) {
      const place = placeOf(graph.article(claim));
      if (!shown.claim[claim] || place < 0) continue;
      statuses[place][graph.status(claim)]++;
      for (let row = graph.firstRow[claim]; row < graph.firstRow[claim + 1]; row++) {
        const source = graph.rowSource[row];
        if (!shown.row[row] || source < 0) continue;
        cells[place].set(source, (cells[place].get(source) || 0) + 1);
        if (!reach.has(source)) reach.set(source, new Set());
        reach.get(source).add(place);
      }
    }
    return { statuses, cells, reach };
  };

  const statusBar = counts => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const parts = counts.map((count, status) => {
      const part = el('span', { class: 'status-' + graph.statuses[status] });
      part.style.width = (100 * count / total).toFixed(1) + '%';
      return count ? part : '';
    });
    const words = counts.map((count, status) => (count ? graph.statuses[status] + ' ' + count : '')).filter(part => part).join(', ');
    return el('div', { class: 'stack', role: 'img', 'aria-label': words, title: words }, parts);
  };

  // Arrow keys move between the cells; one of them is in the order of the tab key.
  const move = event => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const from = event.target.closest('button.cell');
    if (!step || !from) return;
    event.preventDefault();
    const rows = Array.from(event.currentTarget.querySelectorAll('tbody tr'));
    let row = rows.indexOf(from.closest('tr')), column = from.closest('td').cellIndex;
    for (;;) {
      row += step[0];
      column += step[1];
      const cell = rows[row] && rows[row].cells[column];
      if (!cell) return;
      const button = cell.querySelector('button.cell');
      if (button) {
        from.tabIndex = -1;
        button.tabIndex = 0;
        button.focus();
        return;
      }
    }
  };

  const draw = shown => {
    const { statuses, cells, reach } = tallied(shown);
    const columns = Math.min(30, Math.max(6, Math.floor((panel.clientWidth - 490) / 38)));
    const isNamed = source => Number(graph.is(source, 'named'));
    const sources = Array.from(reach.keys()).sort((one, other) =>
      isNamed(other) - isNamed(one) || reach.get(other).size - reach.get(one).size || shown.source[other] - shown.source[one] || one - other).slice(0, columns);
    const total = place => statuses[place].reduce((sum, count) => sum + count, 0);
    const list = Array.from({ length: places }, (_, place) => place).filter(total).sort((one, other) => total(other) - total(one) || one - other);
    const most = list.reduce((found, place) => sources.reduce((top, source) => Math.max(top, cells[place].get(source) || 0), found), 1);
    const body = el('tbody', {});
    let isFirst = true;
    const cell = (place, source) => {
      const count = cells[place].get(source) || 0;
      if (!count) return el('td', { class: 'none' });
      const button = el('button', { type: 'button', class: 'cell', tabindex: isFirst ? '0' : '-1', 'data-select': code(type, place) + '*' + code('s', source),
        'aria-label': counted(count, 'claim') + ' of ' + graph.name(source) + ' in ' + selectable[type].label(place) }, number(count));
      isFirst = false;
      button.style.setProperty('--share', (15 + 70 * Math.sqrt(count / most)).toFixed(0) + '%');
      return el('td', { class: 'heat kind-' + graph.kinds[graph.kind(source)][0] }, button);
    };
    const row = place => el('tr', {},
      el('th', { scope: 'row' }, selects(code(type, place), shortened(selectable[type].label(place), 70)),
        type === 'o' ? el('small', {}, counted(graph.articlesOfOutlet[place].length, 'article')) : el('small', {}, graph.dayOf[place] ? dayName(graph.dayOf[place]) : '')),
      el('td', { class: 'number' }, number(total(place))), el('td', { class: 'number' }, number(cells[place].size)), el('td', {}, statusBar(statuses[place])),
      sources.map(source => cell(place, source)));
    const header = source => el('th', { scope: 'col', class: 'turned' }, el('span', {}, selects(code('s', source), shortened(graph.name(source), 26))));
    const what = type === 'o' ? 'Outlet' : 'Article';
    const silent = type === 'o' ? graph.outletOf.filter(outlet => outlet < 0).length : 0;
    const table = el('table', { class: 'matrix', onkeydown: move },
      el('caption', {}, what + 's by source'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, what), el('th', { scope: 'col', class: 'number' }, 'Claims'), el('th', { scope: 'col', class: 'number' }, 'Sources'), el('th', { scope: 'col' }, 'Status'), sources.map(header))), body);
    const told = el('p', { class: 'note' }, counted(list.length, what.toLowerCase()) + ' by the ' + counted(sources.length, 'named source') + ' that most of them quote. Numbers are claims; arrow keys move between them.'
        + (silent ? ' ' + counted(silent, 'article') + ' without an outlet ' + (silent === 1 ? 'is' : 'are') + ' not shown here.' : '')
        + (type === 'd' ? ' No article tells its outlet, so these are articles.' : ''));
    const more = inParts(body, list, 60, row, what.toLowerCase());
    panel.replaceChildren(told, el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': what + 's by source' }, table), more);
  };
  return { draw };
})();
