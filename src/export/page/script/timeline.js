// Who is quoted when: a chart of days, and below it each day with its voices.
const timelineView = (() => {
  const panel = byId('panel-timeline');
  const DAY = 86400000;
  const time = day => Date.parse(day + 'T00:00:00Z');
  const size = { width: 960, height: 170, foot: 22 };

  // Claims by day and by kind of source.
  const byDay = shown => {
    const found = new Map(graph.days.map(day => [day, { kinds: new Array(NOBODY + 1).fill(0), claims: 0, articles: new Set(), sources: new Map() }]));
    for (let claim = 0; claim < graph.counts.claims; claim++) {
      const entry = shown.claim[claim] && found.get(graph.dayOf[graph.article(claim)]);
      if (!entry) continue;
      entry.claims++;
      entry.articles.add(graph.article(claim));
      const first = graph.firstRow[claim];
      entry.kinds[valueOf.kind[first]]++;
      for (let row = first; row < graph.firstRow[claim + 1]; row++) {
        const source = graph.rowSource[row];
        if (shown.row[row] && source >= 0) entry.sources.set(source, (entry.sources.get(source) || 0) + 1);
      }
    }
    return found;
  };

  // Bars of a day, a week or so, or longer, as many as fit.
  const chart = found => {
    const [start, end] = [time(graph.days[0]), time(last(graph.days))];
    const span = (end - start) / DAY + 1;
    const step = Math.max(1, Math.ceil(span / 180));
    const bins = Array.from({ length: Math.ceil(span / step) }, () => new Array(NOBODY + 1).fill(0));
    for (const [day, entry] of found) entry.kinds.forEach((count, kind) => { bins[Math.floor((time(day) - start) / DAY / step)][kind] += count; });
    const most = Math.max(1, ...bins.map(bin => bin.reduce((sum, count) => sum + count, 0)));
    size.width = Math.max(320, panel.clientWidth - 32);
    const width = Math.min(size.width / bins.length, 48);
    const room = size.height - size.foot - 18;
    const picture = svg('svg', { viewBox: '0 0 ' + size.width + ' ' + size.height, 'aria-hidden': 'true', class: 'chart' });
    bins.forEach((bin, at) => {
      let top = size.height - size.foot;
      bin.forEach((count, kind) => {
        if (!count) return;
        const height = room * count / most;
        top -= height;
        picture.append(svg('rect', { x: (at * width + 1).toFixed(1), y: top.toFixed(1), width: Math.max(1, width - 2).toFixed(1), height: height.toFixed(1), class: 'kind-' + facets.kind.names[kind] }));
      });
    });
    const label = (x, anchor, words, y) => { const made = svg('text', { x, y: y || size.height - 6, 'text-anchor': anchor }); made.textContent = words; picture.append(made); };
    label(0, 'start', dayName(graph.days[0]));
    if (bins.length > 1) label(Math.min(size.width, bins.length * width), 'end', dayName(last(graph.days)));
    label(0, 'start', 'at most ' + counted(most, 'claim') + (step > 1 ? ' in ' + step + ' days' : ' a day'), 10);
    return picture;
  };

  const bar = (entry, most) => {
    const made = el('div', { class: 'stack' }, entry.kinds.map((count, kind) => {
      if (!count) return '';
      const part = el('span', { class: 'kind-' + facets.kind.names[kind] });
      part.style.width = (100 * count / most).toFixed(1) + '%';
      return part;
    }));
    made.title = entry.kinds.map((count, kind) => (count ? facets.kind.labels[kind] + ' ' + count : '')).filter(part => part).join(', ');
    return made;
  };
  const draw = shown => {
    const silent = graph.dayOf.filter(day => !day).length;
    const note = silent ? counted(silent, 'article') + ' of ' + number(graph.counts.articles) + ' without a day ' + (silent === 1 ? 'is' : 'are') + ' not shown here. ' : '';
    if (!graph.days.length) {
      panel.replaceChildren(el('p', { class: 'note' }, 'No article tells its day. Records tell it in the field "published" or "date", pages in their metadata.'));
      return;
    }
    const found = byDay(shown);
    const list = Array.from(found).filter(([, entry]) => entry.claims);
    const most = list.reduce((sum, [, entry]) => Math.max(sum, entry.claims), 1);
    const body = el('tbody', {});
    const row = ([day, entry]) => {
      const voices = Array.from(entry.sources).sort((one, other) => other[1] - one[1] || one[0] - other[0]);
      return el('tr', { class: state.selected === day ? 'selected' : null }, el('th', { scope: 'row' }, selects(day, dayName(day))),
        el('td', { class: 'number' }, number(entry.articles.size)), el('td', { class: 'number' }, number(entry.claims)), el('td', { class: 'wide' }, bar(entry, most)),
        el('td', { class: 'voices' }, voices.slice(0, 4).map(([source, count], at) => [at ? ', ' : '', selects(code('s', source), shortened(graph.name(source), 40)), ' ', el('small', {}, number(count))]),
          voices.length > 4 ? ' and ' + number(voices.length - 4) + ' more' : ''));
    };
    const table = el('table', { class: 'days' }, el('caption', {}, note + 'Bars are claims by kind of source.'),
      el('thead', {}, el('tr', {}, ['Day', 'Articles', 'Claims', 'By kind', 'Quoted most'].map((title, at) => el('th', { scope: 'col', class: at === 1 || at === 2 ? 'number' : null }, title)))), body);
    panel.replaceChildren(chart(found), el('div', { class: 'scroll' }, table), inParts(body, list, 120, row, 'day'));
  };
  return { draw };
})();
