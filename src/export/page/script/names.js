// Which names stand beside their nodes, and where: the weightiest first, none on another.
const LINE = 15;
const FONT = '12.5px system-ui, "Helvetica Neue", Arial, sans-serif';
const BOLD = '600 ' + FONT;
const nameWidths = new Map();
const nameWidth = (context, words) => {
  if (!nameWidths.has(words)) nameWidths.set(words, context.measureText(words).width);
  return nameWidths.get(words);
};

const rooms = () => {
  const CELL = 48;
  const cells = new Map();
  const around = function* (box) {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) yield column * 4096 + row;
    }
  };
  const clash = (one, other) => one.owner !== other.owner && one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  return {
    isFree: (box, onlyNames = false) => {
      for (const key of around(box)) if ((cells.get(key) || []).some(other => (!onlyNames || other.owner < 0) && clash(box, other))) return false;
      return true;
    },
    take: box => {
      for (const key of around(box)) {
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(box);
      }
    },
  };
};

// Names for nodes on the screen. `seen` gives them in order, as { node, x, y, radius } in pixels; `mustHave` are named first.
// A name stays inside the picture where its node does.
const placedNames = (context, { width: right, height: bottom }, seen, name, mustHave, most) => {
  const room = rooms();
  for (const spot of seen) {
    if (spot.radius > 4) room.take({ owner: spot.node, left: spot.x - spot.radius, right: spot.x + spot.radius, top: spot.y - spot.radius, bottom: spot.y + spot.radius });
  }
  const isInside = spot => spot.x >= 0 && spot.y >= 0 && spot.x <= right && spot.y <= bottom;
  const weighty = new Set(seen.slice(0, 8).filter(spot => spot.radius > 12).map(spot => spot.node));
  const placed = [];
  const tryOne = (spot, isForced) => {
    const words = shortened(name(spot.node), 30);
    const [width, gap] = [nameWidth(context, words), spot.radius + 3];
    const slant = gap * 0.72;
    const places = [[-width / 2, gap], [gap, -LINE / 2], [-width / 2, -gap - LINE], [-gap - width, -LINE / 2],
      [slant, slant - 4], [-slant - width, slant - 4], [slant, 4 - slant - LINE], [-slant - width, 4 - slant - LINE]];
    // The name of a weighty node may cover other nodes, never another name.
    const tests = weighty.has(spot.node) ? [room.isFree, box => room.isFree(box, true)] : [room.isFree];
    for (const [isFree, [dx, dy]] of tests.flatMap(test => places.map(place => [test, place]))) {
      const box = { owner: spot.node, left: spot.x + dx - 2, right: spot.x + dx + width + 2, top: spot.y + dy, bottom: spot.y + dy + LINE };
      const isCut = box.left < 0 || box.top < 0 || box.right > right || box.bottom > bottom;
      if ((isCut && isInside(spot)) || !isFree(box)) continue;
      room.take({ ...box, owner: -1 });
      placed.push({ node: spot.node, words, dx, dy });
      return true;
    }
    if (isForced) placed.push({ node: spot.node, words, dx: places[0][0], dy: places[0][1] });
    return isForced;
  };
  let tries = 0;
  for (const spot of seen) if (mustHave.has(spot.node)) tryOne(spot, mustHave.get(spot.node));
  for (const spot of seen) {
    if (placed.length >= most || tries++ > 1500) break;
    if (!mustHave.has(spot.node)) tryOne(spot, false);
  }
  return placed;
};
