// The view of the network: a canvas with a camera, moved by pointer, wheel and keys.
const networkView = (() => {
  const panel = byId('panel-network');
  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const tip = el('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  const spoken = el('p', { class: 'spoken', role: 'status' });
  const stage = el('div', { id: 'stage', role: 'application', tabindex: '0', 'aria-label': 'Network of sources', 'aria-describedby': 'network-keys' }, canvas, tip);
  const context = canvas.getContext('2d', { alpha: false });
  const view = { x: 0, y: 0, zoom: 1, width: 1, height: 1, ratio: 1 };
  const nets = new Map();
  let net = null, lit = null, chosen = new Set(), hovered = -1, placed = null, asked = 0, pause = 0, isFitted = true;

  const button = (label, words, act) => el('button', { type: 'button', 'aria-label': label, title: label, onclick: act }, words);
  const squares = graph.networks.length > 1 ? el('label', {}, 'Squares are ', el('select', { id: 'squares', onchange: event => change(() => { state.squares = event.target.value; state.camera = null; }) },
    el('option', { value: 'articles' }, 'articles'), el('option', { value: 'outlets' }, 'outlets'))) : '';
  panel.append(
    el('div', { class: 'tools' }, button('Zoom in', '+', () => zoomBy(1.5)), button('Zoom out', '−', () => zoomBy(1 / 1.5)), button('Show all', 'All', () => { fit(); keep(); }), squares),
    stage, spoken,
    el('p', { class: 'note', id: 'network-keys' }, 'Circles: sources, larger with more claims, pale with a broken outline if unnamed. Squares: what quotes them. Broken lines: who passes on whom. ',
      el('span', { class: 'keys' }, 'Keys: arrows move, + and − zoom, 0 shows all, n and p select the next and the previous source, Enter goes to what is told of it. The tab Sources lists the same.')));

  const ask = () => { if (!asked) asked = requestAnimationFrame(show); };
  const moved = () => { placed = null; ask(); };
  const keep = () => { state.camera = isFitted ? null : { x: view.x, y: view.y, zoom: view.zoom }; writeAddress(false); };
  const toScreen = node => [(net.x[node] - view.x) * view.zoom + view.width / 2, (net.y[node] - view.y) * view.zoom + view.height / 2];

  // Beyond so many nodes and lines a picture that moves is the last one, moved; it is drawn again at rest.
  const HEAVY = 5000;
  const kept = { canvas: document.createElement('canvas'), view: null };
  const moveKept = () => {
    const scale = view.zoom / kept.view.zoom;
    const [left, top] = [(kept.view.x - view.x) * view.zoom, (kept.view.y - view.y) * view.zoom];
    const [width, height] = [kept.view.width * scale, kept.view.height * scale];
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    paint.clear(context, view);
    context.drawImage(kept.canvas, left + (view.width - width) / 2, top + (view.height - height) / 2, width, height);
  };
  const keepPicture = () => {
    Object.assign(kept.canvas, { width: canvas.width, height: canvas.height });
    kept.canvas.getContext('2d', { alpha: false }).drawImage(canvas, 0, 0);
    kept.view = { ...view };
  };
  const show = () => {
    asked = 0;
    if (!net || panel.hidden || view.width < 2) return;
    const isHeavy = net.total + net.from.length > HEAVY;
    if (isHeavy && pause && kept.view) moveKept();
    else {
      paint.picture(context, view, net, lit, chosen);
      if (isHeavy) keepPicture();
    }
    if (!placed) placed = namesNow();
    paint.names(context, view, net, placed, lit);
    document.documentElement.dataset.drawn = Math.round(performance.now());
  };
  const namesNow = () => {
    context.font = FONT;
    const seen = [];
    const reach = 240;
    for (const node of net.order) {
      if (!net.isShown[node] || (lit && !lit.has(node))) continue;
      const [x, y] = toScreen(node);
      if (x > -reach && x < view.width + reach && y > -reach && y < view.height + reach) seen.push({ node, x, y, radius: net.radius[node] * view.zoom });
    }
    const first = new Map();
    for (const node of chosen) first.set(node, true);
    const room = Math.round(view.width * view.height / 9000);
    const most = Math.max(12, Math.round(room * Math.min(1, 0.45 + view.zoom * 0.4)));
    return placedNames(context, view, seen, net.name, first, most);
  };

  const fit = () => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let node = 0; node < net.total; node++) {
      if (!net.isShown[node]) continue;
      left = Math.min(left, net.x[node] - net.radius[node]);
      right = Math.max(right, net.x[node] + net.radius[node]);
      top = Math.min(top, net.y[node] - net.radius[node]);
      bottom = Math.max(bottom, net.y[node] + net.radius[node]);
    }
    if (left > right) return;
    const room = 40;
    view.zoom = Math.min(3, (view.width - room) / (right - left), (view.height - room) / (bottom - top));
    if (!(view.zoom > 0)) view.zoom = 0.1;
    view.x = (left + right) / 2;
    view.y = (top + bottom) / 2;
    isFitted = true;
    moved();
  };
  // Zooms so that the place below (x, y) on the screen stays there.
  const zoomBy = (factor, x = view.width / 2, y = view.height / 2) => {
    const zoom = Math.min(12, Math.max(0.01, view.zoom * factor));
    view.x += (x - view.width / 2) * (1 / view.zoom - 1 / zoom);
    view.y += (y - view.height / 2) * (1 / view.zoom - 1 / zoom);
    view.zoom = zoom;
    isFitted = false;
    moved();
    later();
  };
  const pan = (dx, dy) => {
    view.x -= dx / view.zoom;
    view.y -= dy / view.zoom;
    isFitted = false;
    ask();
    later();
  };
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(() => { pause = 0; placed = null; ask(); keep(); }, 160);
  };

  const nodeAt = (x, y) => {
    const [wx, wy] = [view.x + (x - view.width / 2) / view.zoom, view.y + (y - view.height / 2) / view.zoom];
    let found = -1, nearest = 6 / view.zoom;
    for (let node = 0; node < net.total; node++) {
      if (!net.isShown[node]) continue;
      const distance = Math.hypot(net.x[node] - wx, net.y[node] - wy) - net.radius[node];
      if (distance < nearest) [found, nearest] = [node, distance];
    }
    return found;
  };
  const hover = (node, x, y) => {
    stage.style.cursor = node >= 0 ? 'pointer' : '';
    tip.hidden = node < 0;
    if (node < 0) {
      hovered = -1;
      return;
    }
    if (node !== hovered) {
      hovered = node;
      const note = node < net.sources ? graph.kinds[graph.kind(node)][1] + ' · ' + counted(claimsOf[node], 'claim') : counted(net.near[node].length, 'source');
      tip.replaceChildren(quoted(net.name(node)), el('small', {}, note));
    }
    tip.style.transform = 'translate(' + Math.min(x + 14, view.width - 270) + 'px,' + Math.min(y + 14, view.height - 60) + 'px)';
  };

  const pointers = new Map();
  let held = null;
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  stage.addEventListener('pointerdown', event => {
    const place = at(event);
    pointers.set(event.pointerId, place);
    try { stage.setPointerCapture(event.pointerId); } catch { /* a pointer that is no longer there */ }
    held = pointers.size === 1 ? { node: nodeAt(...place), start: place, isMoved: false } : { node: -1, start: place, isMoved: true };
  });
  stage.addEventListener('pointermove', event => {
    const place = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      hover(nodeAt(...place), ...place);
      return;
    }
    if (pointers.size === 2) {
      const other = Array.from(pointers).find(([id]) => id !== event.pointerId)[1];
      const apart = one => Math.hypot(one[0] - other[0], one[1] - other[1]);
      zoomBy(Math.max(1, apart(place)) / Math.max(1, apart(before)), (place[0] + other[0]) / 2, (place[1] + other[1]) / 2);
      pan((place[0] - before[0]) / 2, (place[1] - before[1]) / 2);
    } else if (held.isMoved || Math.hypot(place[0] - held.start[0], place[1] - held.start[1]) > 4) {
      held.isMoved = true;
      hover(-1);
      if (held.node >= 0) {
        net.x[held.node] += (place[0] - before[0]) / view.zoom;
        net.y[held.node] += (place[1] - before[1]) / view.zoom;
        moved();
      } else pan(place[0] - before[0], place[1] - before[1]);
    }
    pointers.set(event.pointerId, place);
  });
  const release = event => {
    const wasClick = pointers.has(event.pointerId) && held && !held.isMoved && event.type === 'pointerup';
    pointers.delete(event.pointerId);
    if (!wasClick) return;
    const name = held.node >= 0 ? net.codeOf(held.node) : '';
    if (name || state.selected) select(name, false);
  };
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);
  stage.addEventListener('pointerleave', () => hover(-1));
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), ...at(event));
  }, { passive: false });

  // The next or the previous source on show, by weight.
  const step = by => {
    const list = net.order.filter(node => node < net.sources && net.isShown[node]);
    const now = list.indexOf(Array.from(chosen)[0]);
    const node = list[now < 0 ? 0 : (now + by + list.length) % list.length];
    if (node === undefined) return;
    select(net.codeOf(node), false);
    spoken.textContent = net.name(node) + ', ' + graph.kinds[graph.kind(node)][1] + ', ' + counted(claimsOf[node], 'claim');
  };
  const keys = {
    ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
    '+': () => zoomBy(1.3), '=': () => zoomBy(1.3), '-': () => zoomBy(1 / 1.3), 0: () => { fit(); keep(); }, n: () => step(1), p: () => step(-1),
    Enter: () => { if (state.selected) details.focus(); },
  };
  stage.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  const resized = () => {
    const box = stage.getBoundingClientRect();
    if (box.width < 2) return;
    const ratio = Math.min(devicePixelRatio || 1, 2);
    if (view.width === Math.floor(box.width) && view.height === Math.floor(box.height) && view.ratio === ratio) return;
    Object.assign(view, { width: Math.floor(box.width), height: Math.floor(box.height), ratio });
    canvas.width = view.width * ratio;
    canvas.height = view.height * ratio;
    canvas.style.width = view.width + 'px';
    canvas.style.height = view.height + 'px';
    if (net && isFitted) fit();
    moved();
  };
  new ResizeObserver(() => { resized(); if (net) show(); }).observe(stage);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ask);

  const light = () => {
    chosen = new Set(net.nodesOf(parsed(state.selected)).filter(node => net.isShown[node]));
    lit = chosen.size ? new Set(chosen) : null;
    for (const node of chosen) for (const line of net.near[node]) if (net.weight[line]) { lit.add(net.from[line]); lit.add(net.to[line]); }
    // What was selected elsewhere comes into sight.
    const first = Array.from(chosen)[0];
    if (first === undefined) return;
    const [x, y] = toScreen(first);
    if (x < 0 || y < 0 || x > view.width || y > view.height) {
      Object.assign(view, { x: net.x[first], y: net.y[first] });
      isFitted = false;
    }
  };
  const draw = shown => {
    resized();
    if (squares) squares.querySelector('select').value = state.squares;
    if (!nets.has(state.squares)) nets.set(state.squares, networkOf(state.squares));
    const isOther = net !== nets.get(state.squares);
    net = nets.get(state.squares);
    net.filtered(shown);
    if (state.camera) {
      Object.assign(view, state.camera);
      isFitted = false;
    } else if (isOther || isFitted || !state.selected) fit();
    light();
    placed = null;
    cancelAnimationFrame(asked);
    show();
  };
  // What stands where on the screen: the middle of a node by its name, and the boxes of all names.
  const spot = name => toScreen(net.order.find(node => net.isShown[node] && net.name(node) === name));
  const names = () => (placed || namesNow()).map(({ node, words, dx, dy }) => {
    const [x, y] = toScreen(node);
    return { node, words, left: x + dx, right: x + dx + nameWidth(context, words), top: y + dy, bottom: y + dy + LINE };
  });
  return { draw, stage, spot, names };
})();
