// The legend that filters: a box for each value of each facet, days, and the claims that a source must have.
const filters = (() => {
  const panel = byId('filters');
  const boxes = [];
  const totals = applied(noFilter()).facet;
  const changed = () => change(() => {}, { filter: true });

  const facet = name => {
    const { title, labels } = facets[name];
    let values = labels.map((_, value) => value).filter(value => totals[name][value] > 0);
    if (name === 'outlet') values.sort((one, other) => totals[name][other] - totals[name][one] || one - other);
    const rows = values.map(value => {
      const box = el('input', { type: 'checkbox', onchange: () => {
        state.filter[name][box.checked ? 'delete' : 'add'](value);
        changed();
      } });
      const count = el('span', { class: 'count' });
      const only = el('button', { type: 'button', class: 'only', 'aria-label': 'only ' + labels[value], onclick: () => {
        state.filter[name] = new Set(values.filter(other => other !== value));
        changed();
      } }, 'only');
      boxes.push({ name, value, box, count });
      const sign = name === 'outlet' || name === 'relation' ? null : el('span', { class: 'sign ' + name + '-' + facets[name].names[value] });
      return el('div', { class: 'value' }, el('label', {}, box, sign, name === 'outlet' ? quoted(labels[value]) : el('span', {}, labels[value])), only, count);
    });
    return el('fieldset', { class: 'facet' }, el('legend', {}, title), el('div', { class: rows.length > 12 ? 'values many' : 'values' }, rows));
  };

  const day = (name, label) => {
    const input = el('input', { type: 'date', min: graph.days[0], max: last(graph.days), onchange: () => {
      state.filter[name] = input.value;
      changed();
    } });
    return { name, input, label: el('label', {}, label + ' ', input) };
  };
  const ends = graph.days.length ? [day('from', 'from'), day('to', 'to')] : [];
  const least = el('input', { type: 'number', min: 1, step: 1, onchange: () => {
    state.filter.least = Math.max(1, Math.floor(Number(least.value)) || 1);
    changed();
  } });
  const reset = el('button', { type: 'button', class: 'reset', onclick: () => {
    state.filter = noFilter();
    changed();
    search.input.focus();
  } }, 'Show everything again');
  panel.append(
    el('p', { class: 'note' }, 'Counts are claims.'), reset,
    ...facetNames.filter(name => name !== 'outlet' || graph.outlets.length).map(facet),
    ends.length ? el('fieldset', {}, el('legend', {}, 'Days'), el('div', { class: 'ends' }, ends.map(end => end.label))) : '',
    el('fieldset', {}, el('legend', {}, 'Sources'), el('label', {}, 'with at least ', least, ' claims')),
  );

  const draw = shown => {
    for (const { name, value, box, count } of boxes) {
      box.checked = !state.filter[name].has(value);
      count.textContent = number(shown.facet[name][value]);
    }
    for (const end of ends) end.input.value = state.filter[end.name];
    least.value = state.filter.least;
    reset.hidden = !isFiltered(state.filter);
  };
  return { draw };
})();
