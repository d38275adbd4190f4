// The network: nodes with places, the lines between them, and what of both the filters let through.
const networkOf = squares => {
  const of = graph.networks[squares === 'outlets' ? graph.networks.length - 1 : 0];
  const sources = graph.counts.sources;
  const total = sources + of.radius.length;
  const x = Float32Array.from(of.places, place => place[0]);
  const y = Float32Array.from(of.places, place => place[1]);
  const radius = Float32Array.from({ length: total }, (_, node) => (node < sources ? graph.radius(node) : of.radius[node - sources] / 10));
  const articles = Array.from(of.radius, () => []);
  of.square.forEach((square, article) => articles[square].push(article));

  const lines = new Map();
  const from = [], to = [], isPassed = [], near = Array.from({ length: total }, () => []);
  const line = (one, other, passed) => {
    const key = one * total + other;
    if (!lines.has(key)) {
      lines.set(key, from.length);
      near[one].push(from.length);
      near[other].push(from.length);
      from.push(one);
      to.push(other);
      isPassed.push(passed);
    }
    return lines.get(key);
  };
  const lineOfRow = Int32Array.from(graph.rowClaim, (claim, row) => (graph.rowSource[row] < 0 ? -1 : line(graph.rowSource[row], sources + of.square[graph.article(claim)], false)));
  const passes = graph.passes.map(pass => line(pass[0], pass[1], true));

  // Outlets are named by the outlet, articles by their title.
  const isOutlet = square => squares === 'outlets' && graph.outletOf[articles[square][0]] >= 0;
  const name = node => {
    if (node < sources) return graph.name(node);
    const first = articles[node - sources][0];
    return isOutlet(node - sources) ? graph.outlets[graph.outletOf[first]] : graph.title(first);
  };
  const codeOf = node => {
    if (node < sources) return code('s', node);
    const first = articles[node - sources][0];
    return isOutlet(node - sources) ? code('o', graph.outletOf[first]) : code('d', first);
  };
  // The nodes that a selection stands for.
  const nodesOf = selection => {
    if (!selection) return [];
    const squaresOf = list => Array.from(new Set(list.map(article => sources + of.square[article])));
    if (selection.type === 's') return [selection.number];
    if (selection.type === 'cell') return [selection.number, ...squaresOf(articlesOf(selection))];
    if (articlesOf(selection)) return squaresOf(articlesOf(selection));
    return squaresOf(claimsOfSelection(selection).map(graph.article));
  };

  const weight = new Int32Array(from.length);
  const isShown = new Uint8Array(total);
  const filtered = shown => {
    weight.fill(0);
    isShown.fill(0);
    lineOfRow.forEach((at, row) => { if (at >= 0 && shown.row[row]) weight[at]++; });
    for (let at = 0; at < from.length; at++) if (weight[at]) isShown[from[at]] = isShown[to[at]] = 1;
    const isWhole = !isFiltered(state.filter);
    passes.forEach((at, pass) => {
      const known = isShown[from[at]] + isShown[to[at]];
      if (known === 2 || (isWhole && known)) {
        weight[at] = graph.passes[pass][2];
        isShown[from[at]] = isShown[to[at]] = 1;
      }
    });
    articles.forEach((list, square) => { if (list.some(article => shown.article[article])) isShown[sources + square] = 1; });
  };

  // Sources by claims and reach come first where there is room for few names.
  const reach = node => near[node].length;
  const worth = Float32Array.from({ length: total }, (_, node) => (node < sources ? radius[node] * Math.sqrt(reach(node)) : (squares === 'outlets' ? 1.2 : 0.4) * Math.sqrt(reach(node))));
  const order = Array.from({ length: total }, (_, node) => node).sort((one, other) => worth[other] - worth[one] || one - other);
  return { squares, sources, total, x, y, radius, articles, from, to, isPassed, near, weight, isShown, order, name, codeOf, nodesOf, filtered };
};
