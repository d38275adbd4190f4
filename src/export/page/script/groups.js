// Claims: first those that several articles make, then all others.
const claimsView = (() => {
  const panel = byId('panel-claims');
  const articlesIn = group => new Set(group.claims.map(graph.article)).size;
  const order = graph.groups.map((group, at) => at).sort((one, other) => {
    const [first, second] = [graph.groups[one], graph.groups[other]];
    return articlesIn(second) - articlesIn(first) || second.claims.length - first.claims.length || one - other;
  });
  const groupItem = shown => at => {
    const group = graph.groups[at];
    const shownClaims = group.claims.filter(claim => shown.claim[claim]);
    return el('li', { class: 'group' },
      el('h3', {}, selects(code('g', at), shortened(graph.words(shownClaims[0]), 260))),
      groupFacts(group),
      el('p', { class: 'note row' }, shownClaims.slice(0, 4).map(claim => selects(code('d', graph.article(claim)), shortened(graph.title(graph.article(claim)), 50))),
        shownClaims.length > 4 ? el('span', {}, 'and ' + (shownClaims.length - 4) + ' more') : ''));
  };
  const draw = shown => {
    const groups = order.filter(at => graph.groups[at].claims.some(claim => shown.claim[claim]));
    const single = [];
    for (let claim = 0; claim < graph.counts.claims; claim++) if (shown.claim[claim] && graph.groupOf[claim] < 0) single.push(claim);
    single.sort((one, other) => graph.score(other) - graph.score(one) || one - other);
    const groupList = el('ul', { class: 'plain groups' });
    const singleList = el('ul', { class: 'plain singles' });
    panel.replaceChildren(
      el('h2', {}, 'Told more than once ', el('small', {}, number(groups.length))),
      groups.length ? '' : el('p', { class: 'note' }, 'No two claims are near-equal.'),
      groupList, inParts(groupList, groups, 50, groupItem(shown), 'group'),
      el('h2', {}, 'Told once, the most worth checking first ', el('small', {}, number(single.length))),
      singleList, inParts(singleList, single, 50, claim => claimItem(claim, true), 'claim'));
  };
  return { draw };
})();
