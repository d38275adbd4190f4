// The picture of the network on a canvas.
const paint = (() => {
  let colors = null;
  // Colours as the style sheet gives them in the scheme of the reader.
  const read = () => {
    const probe = el('span', { class: 'probe' });
    document.body.append(probe);
    const of = name => {
      probe.style.color = 'var(--' + name + ')';
      return getComputedStyle(probe).color;
    };
    colors = { kinds: graph.kinds.map(kind => [of('kind-' + kind[0]), of('kind-' + kind[0] + '-fill')]), ink: of('ink'), soft: of('soft'), paper: of('paper'), line: of('line'), square: of('edge'), passes: of('kind-document') };
    probe.remove();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { colors = null; });
  const widths = [[1, 0.9], [3, 1.6], [8, 2.6], [Infinity, 4]];

  const clear = (context, { width, height }) => {
    context.globalAlpha = 1;
    context.fillStyle = colors.paper;
    context.fillRect(0, 0, width, height);
  };
  // `lit` holds the nodes that stand out; where it is null, all do.
  const picture = (context, view, net, lit, chosen) => {
    if (!colors) read();
    const { zoom, width, height, ratio } = view;
    const [left, top] = [view.x - width / 2 / zoom, view.y - height / 2 / zoom];
    const [right, bottom] = [left + width / zoom, top + height / zoom];
    const { x, y, radius, from, to, weight, isShown } = net;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    clear(context, view);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, -left * ratio * zoom, -top * ratio * zoom);

    // Many lines are drawn fainter, and finer where the reader stands far away.
    const faint = Math.min(0.6, 0.6 * (1200 / Math.max(1, from.length)) ** 0.45);
    const slim = Math.min(1, 0.35 + 0.8 * zoom);
    const isSeen = node => isShown[node] && x[node] + radius[node] > left && x[node] - radius[node] < right && y[node] + radius[node] > top && y[node] - radius[node] < bottom;
    const isLitLine = at => !lit || chosen.has(from[at]) || chosen.has(to[at]);
    const strokes = (isLit, passed, least, most, thick) => {
      context.beginPath();
      for (let at = 0; at < from.length; at++) {
        if (!weight[at] || net.isPassed[at] !== passed || weight[at] <= least || weight[at] > most || isLitLine(at) !== isLit) continue;
        const [a, b] = [from[at], to[at]];
        if ((x[a] < left && x[b] < left) || (x[a] > right && x[b] > right) || (y[a] < top && y[b] < top) || (y[a] > bottom && y[b] > bottom)) continue;
        context.moveTo(x[a], y[a]);
        context.lineTo(x[b], y[b]);
      }
      context.lineWidth = thick * slim / zoom;
      context.setLineDash(passed ? [5 / zoom, 4 / zoom] : []);
      context.strokeStyle = passed ? colors.passes : colors.line;
      context.globalAlpha = isLit ? (lit ? 0.9 : faint) : 0.25 * faint;
      context.stroke();
    };
    const lines = isLit => {
      widths.forEach(([most, thick], at) => strokes(isLit, false, at ? widths[at - 1][0] : 0, most, lit && isLit ? thick + 0.6 : thick));
      if (lit && isLit || zoom > 0.4) strokes(isLit, true, 0, Infinity, 1.3);
    };
    if (lit) lines(false);
    lines(true);
    context.setLineDash([]);

    const dots = isLit => {
      const isPart = node => isSeen(node) && (!lit || lit.has(node)) === isLit;
      context.globalAlpha = isLit ? 1 : 0.18;
      context.beginPath();
      for (let node = net.sources; node < net.total; node++) {
        const half = radius[node] * 0.8;
        if (isPart(node)) context.rect(x[node] - half, y[node] - half, 2 * half, 2 * half);
      }
      context.fillStyle = colors.square;
      context.fill();
      const byKind = colors.kinds.map(() => []);
      for (let node = 0; node < net.sources; node++) if (isPart(node)) byKind[graph.kind(node)].push(node);
      byKind.forEach((nodes, kind) => circles(nodes, ...colors.kinds[kind]));
    };
    const disc = node => {
      context.moveTo(x[node] + radius[node], y[node]);
      context.arc(x[node], y[node], radius[node], 0, 2 * Math.PI);
    };
    // Named sources are full; others pale with a broken outline, a plain one where they are too small for it.
    const circles = (nodes, line, fill) => {
      const part = (some, finish) => {
        context.beginPath();
        some.forEach(disc);
        finish();
      };
      part(nodes.filter(node => graph.is(node, 'named')), () => { context.fillStyle = line; context.fill(); });
      const unnamed = nodes.filter(node => !graph.is(node, 'named'));
      part(unnamed, () => { context.fillStyle = fill; context.fill(); });
      context.strokeStyle = line;
      const isLarge = node => radius[node] * zoom >= 5;
      part(unnamed.filter(node => !isLarge(node)), () => { context.lineWidth = Math.min(1 / zoom, 1.2); context.stroke(); });
      context.setLineDash([3.5 / zoom, 2.5 / zoom]);
      part(unnamed.filter(isLarge), () => { context.lineWidth = 1.6 / zoom; context.stroke(); });
      context.setLineDash([]);
    };
    if (lit) dots(false);
    dots(true);
    context.globalAlpha = 1;
    for (const node of chosen) {
      if (!isShown[node]) continue;
      context.beginPath();
      const around = radius[node] + 4 / zoom;
      if (node < net.sources) context.arc(x[node], y[node], around, 0, 2 * Math.PI);
      else context.rect(x[node] - around, y[node] - around, 2 * around, 2 * around);
      context.lineWidth = 2.2 / zoom;
      context.strokeStyle = colors.ink;
      context.stroke();
    }
  };

  const names = (context, view, net, placed, lit) => {
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    context.font = FONT;
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = colors.paper;
    for (const { node, words, dx, dy } of placed) {
      const left = (net.x[node] - view.x) * view.zoom + view.width / 2 + dx;
      const top = (net.y[node] - view.y) * view.zoom + view.height / 2 + dy;
      if (left > view.width || left < -260 || top > view.height || top < -20) continue;
      context.globalAlpha = !lit || lit.has(node) ? 1 : 0.25;
      const isOutlet = node >= net.sources && net.squares === 'outlets';
      context.font = isOutlet ? BOLD : FONT;
      context.strokeText(words, left, top);
      context.fillStyle = node < net.sources || isOutlet ? colors.ink : colors.soft;
      context.fillText(words, left, top);
    }
    context.globalAlpha = 1;
  };
  return { picture, names, clear };
})();
