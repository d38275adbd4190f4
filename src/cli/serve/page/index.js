'use strict';
const byId = id => document.getElementById(id);
const form = byId('draft'), text = byId('text'), file = byId('file'), said = byId('said');
const tabs = ['report', 'graph'];
// What each tab shows belongs to the draft as it was sent; a draft that changed is sent again.
const fresh = { report: false, graph: false };

const show = name => {
  for (const tab of tabs) {
    const on = tab === name;
    byId('tab-' + tab).setAttribute('aria-selected', String(on));
    byId('tab-' + tab).tabIndex = on ? 0 : -1;
    byId('panel-' + tab).classList.toggle('shown', on);
  }
};
const changed = () => tabs.forEach(tab => { fresh[tab] = false; });
const hasDraft = () => file.files.length > 0 || text.value.trim() !== '';
const open = name => {
  show(name);
  if (!fresh[name] && hasDraft()) form.requestSubmit(byId('to-' + name));
};

form.addEventListener('submit', event => {
  if (!hasDraft()) {
    event.preventDefault();
    said.textContent = 'Paste a draft or choose a file first.';
    text.focus();
    return;
  }
  const name = event.submitter === byId('to-graph') ? 'graph' : 'report';
  fresh[name] = true;
  said.textContent = 'Reading …';
  byId('tabs').hidden = false;
  show(name);
});
for (const tab of tabs) {
  document.getElementsByName(tab)[0].addEventListener('load', () => {
    if (!fresh[tab]) return;
    said.textContent = '';
    document.documentElement.dataset.ready = tab;
  });
  byId('tab-' + tab).addEventListener('click', () => open(tab));
  byId('tab-' + tab).addEventListener('keydown', event => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tabs[(tabs.indexOf(tab) + 1) % tabs.length];
    open(other);
    byId('tab-' + other).focus();
  });
}
text.addEventListener('input', () => {
  // Words that are typed go over a file that was chosen before.
  file.value = '';
  changed();
});
text.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(byId('to-report'));
});
file.addEventListener('change', changed);

const carriesFile = event => Array.from(event.dataTransfer?.types ?? []).includes('Files');
document.addEventListener('dragover', event => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) document.body.classList.remove('dropping');
});
document.addEventListener('drop', event => {
  document.body.classList.remove('dropping');
  if (!carriesFile(event)) return;
  event.preventDefault();
  file.files = event.dataTransfer.files;
  changed();
  form.requestSubmit(byId('to-report'));
});
document.documentElement.classList.add('script');
