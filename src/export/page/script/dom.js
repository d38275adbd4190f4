// Elements. Texts of articles reach the page through textContent and setAttribute alone.
const byId = id => document.getElementById(id);

// An element: properties that start with "on" are listeners, "class" and all others attributes; `null` is left out.
const el = (tag, properties, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
};
const svg = (tag, properties, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// Words of an article, kept from turning what stands around them.
const quoted = (words, properties) => el('bdi', properties, words);
const number = value => value.toLocaleString('en-US');
const counted = (count, thing) => number(count) + ' ' + thing + (count === 1 ? '' : 's');
const percent = share => Math.round(share * 100) + ' %';
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayName = day => (day ? Number(day.slice(8)) + ' ' + months[Number(day.slice(5, 7)) - 1] + ' ' + day.slice(0, 4) : 'no day');
const shortened = (words, length) => (words.length > length ? words.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '').trimEnd() + '…' : words);

// Shows the first entries of a list, and more of them on demand. `make` gives the element of an entry.
const inParts = (parent, entries, size, make, things) => {
  let shown = 0;
  const more = el('button', { type: 'button', class: 'more' });
  const show = () => {
    const first = shown;
    shown = Math.min(shown + size, entries.length);
    const made = entries.slice(first, shown).map(make);
    parent.append(...made);
    more.hidden = shown >= entries.length;
    more.textContent = 'Show ' + number(Math.min(size, entries.length - shown)) + ' more of ' + counted(entries.length - shown, things || 'row');
    return made;
  };
  more.addEventListener('click', () => {
    const made = show();
    const target = made[0] && (made[0].matches('button') ? made[0] : made[0].querySelector('button, a'));
    if (more.hidden && target) target.focus();
  });
  show();
  return more;
};
