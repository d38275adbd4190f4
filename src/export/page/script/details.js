// What is selected, on the right.
const details = (() => {
  const panel = byId('details');
  const fact = (name, ...values) => (values.flat().some(value => value) ? [el('dt', {}, name), el('dd', {}, values)] : []);
  const listed = (sources, note) => el('ul', { class: 'plain' }, sources.map(([source, times]) =>
    el('li', {}, selects(code('s', source), graph.name(source)), ' ', el('small', {}, note(times)))));
  const web = url => (/^https?:\/\//i.test(url) ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, 'open the article') : '');

  const aboutSource = source => {
    const kind = graph.kinds[graph.kind(source)];
    const rows = graph.rowsOfSource[source];
    const articles = Array.from(new Set(rows.map(row => graph.article(graph.rowClaim[row]))));
    const days = articles.map(article => graph.dayOf[article]).filter(day => day).sort();
    const outlets = Array.from(new Set(articles.map(article => graph.outletOf[article]).filter(outlet => outlet >= 0)));
    const relations = graph.relations.map((name, relation) => [name, rows.filter(row => graph.relation(row) === relation).length]).filter(([, count]) => count);
    const passed = (own, other) => graph.passes.filter(pass => pass[own] === source).map(pass => [pass[other], pass[2]]);
    const times = count => (count > 1 ? count + ' times' : '');
    return [
      el('p', { class: 'facts' }, el('span', { class: 'chip kind-' + kind[0] }, kind[1]),
        graph.is(source, 'named') ? '' : el('span', { class: 'fact alarm' }, 'not named'),
        graph.is(source, 'stateMedia') ? el('span', { class: 'fact' }, 'state media') : graph.is(source, 'medium') ? el('span', { class: 'fact' }, 'medium') : '',
        graph.is(source, 'joint') ? el('span', { class: 'fact' }, 'several together') : ''),
      el('dl', {},
        fact('Title', quoted(graph.titles(source).join('; '))).slice(0, graph.titles(source).length ? 2 : 0),
        fact('Speaks for', graph.affiliation(source) && quoted(graph.affiliation(source))),
        fact('Country', graph.country(source)),
        fact('Also called', graph.aliases(source).length ? quoted(graph.aliases(source).join('; ')) : ''),
        fact('Merged', graph.why(source).length ? quoted(graph.why(source).join('; ')) : ''),
        fact('Claims', number(claimsOf[source]) + ' in ' + counted(articles.length, 'article')),
        fact('Days', days.length ? (days[0] === last(days) ? dayName(days[0]) : dayName(days[0]) + ' to ' + dayName(last(days))) : ''),
        fact('Outlets', outlets.length ? el('ul', { class: 'plain' }, outlets.slice(0, 12).map(outlet => el('li', {}, selects(code('o', outlet), graph.outlets[outlet])))) : ''),
        fact('Does', relations.map(([name, count]) => name + ' ' + number(count)).join(', ')),
        fact('Passes on', passed(0, 1).length ? listed(passed(0, 1), times) : ''),
        fact('Passed on by', passed(1, 0).length ? listed(passed(1, 0), times) : '')),
    ];
  };

  // The sources of claims, those with the most first.
  const voices = claims => {
    const found = new Map();
    for (const claim of claims) {
      for (let row = graph.firstRow[claim]; row < graph.firstRow[claim + 1]; row++) {
        const source = graph.rowSource[row];
        if (source >= 0) found.set(source, (found.get(source) || 0) + 1);
      }
    }
    return Array.from(found).sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  };
  const aboutArticle = article => [
    el('dl', {},
      fact('Outlet', graph.outletOf[article] < 0 ? '' : selects(code('o', graph.outletOf[article]), graph.outlets[graph.outletOf[article]])),
      fact('Day', graph.dayOf[article] ? selects(graph.dayOf[article], dayName(graph.dayOf[article])) : ''),
      fact('File', quoted(graph.id(article))),
      fact('Link', web(graph.url(article))),
      fact('Sources', listed(voices(graph.claimsOfArticle[article]), count => counted(count, 'claim')))),
  ];
  const aboutArticles = (articles, claims) => [
    el('dl', {},
      fact('Articles', number(articles.length)),
      fact('Sources', listed(voices(claims).slice(0, 12), count => counted(count, 'claim')))),
  ];
  const aboutGroup = group => [groupFacts(graph.groups[group]), el('dl', {}, fact('Voices', listed(voices(graph.groups[group].claims), () => '')))];

  const about = (selection, claims) => ({
    s: () => aboutSource(selection.number), d: () => aboutArticle(selection.number), g: () => aboutGroup(selection.number), c: () => [],
    cell: () => [], o: () => aboutArticles(articlesOf(selection), claims), day: () => aboutArticles(articlesOf(selection), claims),
  }[selection.type]());

  const articleHead = article => el('h3', { class: 'article' }, selects(code('d', article), graph.title(article)),
    el('small', {}, [graph.outletOf[article] < 0 ? '' : graph.outlets[graph.outletOf[article]], graph.dayOf[article] ? dayName(graph.dayOf[article]) : ''].filter(part => part).join(' · '), ' ', web(graph.url(article))));

  // Claims below the heads of their articles; a run of one article's claims is one entry.
  const claimList = claims => {
    const runs = [];
    for (const claim of claims) {
      const run = last(runs);
      if (run && run.article === graph.article(claim) && run.claims.length < 40) run.claims.push(claim);
      else runs.push({ article: graph.article(claim), claims: [claim], isNew: !run || run.article !== graph.article(claim) });
    }
    const list = el('div', { class: 'claims' });
    const make = run => el('section', {}, run.isNew ? articleHead(run.article) : '', el('ul', { class: 'plain' }, run.claims.map(claim => claimItem(claim, false))));
    return [list, inParts(list, runs, 25, make, 'article')];
  };

  const draw = shown => {
    const selection = parsed(state.selected);
    panel.classList.toggle('filled', Boolean(selection));
    if (!selection) return panel.replaceChildren(...overview.draw(shown));
    const all = claimsOfSelection(selection);
    const claims = all.filter(claim => shown.claim[claim]);
    const title = el('h2', { tabindex: '-1' }, quoted(shortened(selection.label, 300)));
    const close = el('button', { type: 'button', class: 'close', 'data-select': '', 'aria-label': 'Close the selection' }, '×');
    const hiding = claims.length < all.length ? ' of ' + number(all.length) + '; the filters hide the others' : '';
    panel.replaceChildren(close, title, ...about(selection, all), el('p', { class: 'note' }, counted(claims.length, 'claim') + hiding), ...claimList(claims));
    panel.scrollTop = 0;
    return undefined;
  };
  const focus = () => (panel.querySelector('h2') || panel).focus({ preventScroll: false });
  return { draw, focus, panel };
})();
