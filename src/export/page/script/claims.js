// Claims in their sentences: what is claimed marked, the cue underlined, the source below.
const statusChip = claim => el('span', { class: 'chip status-' + graph.statuses[graph.status(claim)] }, graph.statuses[graph.status(claim)]);

const inSentence = (claim, cues) => {
  const words = graph.sentence(claim);
  const marks = [];
  const edges = graph.within(claim);
  for (let at = 0; at < edges.length; at += 2) marks.push([edges[at], edges[at + 1], 'mark']);
  for (const at of cues) if (at.length) marks.push([at[0], at[1], 'u']);
  const cuts = Array.from(new Set([0, words.length, ...marks.flatMap(mark => mark.slice(0, 2))])).sort((one, other) => one - other);
  const pieces = [];
  for (let at = 0; at + 1 < cuts.length; at++) {
    const piece = words.slice(cuts[at], cuts[at + 1]);
    const over = marks.filter(mark => mark[0] <= cuts[at] && mark[1] >= cuts[at + 1]).map(mark => mark[2]);
    let made = over.includes('u') ? el('u', { class: 'cue' }, piece) : piece;
    if (over.includes('mark')) made = el('mark', { class: 'status-' + graph.statuses[graph.status(claim)] }, made);
    pieces.push(made);
  }
  return el('bdi', { class: 'sentence' }, pieces);
};

const voucher = assertion => el('li', {},
  selects(code('s', assertion.source), graph.name(assertion.source)), ' ',
  el('span', { class: 'relation relation-' + graph.relations[assertion.relation] }, graph.relations[assertion.relation]), ' ',
  assertion.cue ? ['“', quoted(assertion.cue), '”'] : '',
  assertion.via.length ? [' via ', quoted(assertion.via.join(', '))] : '',
  el('span', { class: 'sure', title: assertion.rules.join(', ') || 'found by the model' }, ' ' + assertion.confidence + ' % sure'));

// A claim as an item of a list. `where` adds the article that it stands in.
const claimItem = (claim, where) => {
  const rows = [];
  for (let row = graph.firstRow[claim]; row < graph.firstRow[claim + 1]; row++) rows.push(row);
  const assertions = rows.map(graph.assertion).filter(assertion => assertion);
  const group = graph.groupOf[claim];
  return el('li', { class: 'claim', 'data-claim': claim },
    el('p', {}, inSentence(claim, assertions.map(assertion => assertion.at))),
    assertions.length ? el('ul', { class: 'vouchers' }, assertions.map(voucher)) : '',
    el('p', { class: 'note row' }, statusChip(claim), el('span', {}, 'line ' + graph.line(claim)), el('span', {}, 'worth checking ' + graph.score(claim) + ' %'),
      where ? selects(code('d', graph.article(claim)), shortened(graph.title(graph.article(claim)), 60)) : '',
      group >= 0 ? el('button', { type: 'button', class: 'link', 'data-select': code('g', group) }, 'told ' + graph.groups[group].claims.length + ' times') : ''));
};

// What there is to tell about a group of near-equal claims.
const groupFacts = group => {
  const articles = new Set(group.claims.map(graph.article)).size;
  const isRepeated = group.voices === 1 && articles > 1;
  const voices = isRepeated ? 'one voice, repeated' : counted(group.voices, 'independent voice');
  return el('p', { class: 'facts' },
    el('span', { class: 'fact' }, counted(articles, 'article')),
    group.voices ? el('span', { class: 'fact' + (isRepeated ? ' alarm' : '') }, voices) : '',
    group.denied.length ? el('span', { class: 'fact alarm' }, 'contradicted by ' + group.denied.map(graph.name).join(', ')) : '',
    group.opposed.length ? el('button', { type: 'button', class: 'fact alarm', 'data-select': code('c', group.opposed[0]) }, 'the opposite is claimed') : '',
    group.silent.length ? el('span', { class: 'fact alarm' }, 'unattributed in ' + counted(group.silent.length, 'article')) : '');
};
