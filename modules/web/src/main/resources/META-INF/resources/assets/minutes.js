'use strict';

/*
 * Saves an entry of minutes as one types. Each text is kept on this device first, apart for each person, and let go only
 * once the server has said that it keeps it; sent again for want of an answer, it is kept once.
 */
(() => {
  const box = document.getElementById('minutes-entry');
  if (!box) {
    return;
  }
  const PAUSE = 900;
  const AGAIN = 10000;
  const PATIENCE = 20000;
  const SHELF = `palabre-minutes:${box.dataset.person}:`;
  const { entry } = box.dataset;
  const field = name => document.getElementById(`write:${name}`);
  const area = field('text');
  const state = document.getElementById('saved');
  let at = { version: Number(field('version').value), base: lines(field('base').value), key: field('key').value };
  let timer = null;
  let running = null;
  let dirty = false;

  /** A text as the server counts its lines. */
  function lines(text) {
    return text.replace(/\r\n?/g, '\n');
  }

  function keep(text) {
    try {
      localStorage.setItem(SHELF + entry, JSON.stringify({ ...at, text }));
      return true;
    } catch {
      return false;
    }
  }

  function drop(of) {
    try {
      localStorage.removeItem(SHELF + of);
    } catch {
      // No storage here: nothing was kept.
    }
  }

  function kept() {
    try {
      return Object.keys(localStorage)
        .filter(name => name.startsWith(SHELF))
        .map(name => ({ entry: name.slice(SHELF.length), ...JSON.parse(localStorage.getItem(name)) }));
    } catch {
      return [];
    }
  }

  /** Says how it stands; a screen reader is told only when that changed. */
  function say(sentence, good, link) {
    if (state.dataset.now === sentence) {
      return;
    }
    state.dataset.now = sentence;
    state.classList.toggle('not', !good);
    state.textContent = sentence;
    if (link) {
      const a = document.createElement('a');
      a.href = link.href;
      a.textContent = link.label;
      state.append(' ', a);
    }
  }

  async function post(of, body) {
    const answer = await fetch(`/api/v1/minutes/entries/${of}`, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify(body),
    });
    const told = (answer.headers.get('Content-Type') || '').startsWith('application/json') ? await answer.json() : null;
    if (answer.ok && !told) {
      throw new TypeError('An answer of somebody else.');
    }
    return { status: answer.status, told };
  }

  /** Puts a text in the place of the one shown; the caret stays with the words around it. */
  function show(text) {
    const before = area.value.slice(0, area.selectionStart);
    const after = area.value.slice(area.selectionStart);
    const focused = document.activeElement === area;
    area.value = text;
    if (focused) {
      const caret = text.startsWith(before) ? before.length : text.endsWith(after) ? text.length - after.length : Math.min(before.length, text.length);
      area.setSelectionRange(caret, caret);
    }
  }

  /** Takes over what the server said to a text that was sent. */
  function settle(text, told) {
    const still = lines(area.value) === text;
    if (told.outcome === 'saved' || told.outcome === 'merged') {
      if (told.outcome === 'saved' || still) {
        at = { ...at, version: told.version, base: told.text };
      } else {
        // What was sent stands in the text of both: from it one went on typing.
        at = { ...at, base: text };
      }
      if (still && told.outcome === 'merged') {
        show(told.text);
      }
    }
    field('version').value = at.version;
    field('base').value = at.base;
    if (!still) {
      return;
    }
    dirty = false;
    drop(entry);
    switch (told.outcome) {
      case 'beside':
        say(box.dataset.beside, false, { href: box.dataset.settle + told.side, label: box.dataset.choose });
        break;
      case 'too-late':
        say(box.dataset.late, false, { href: box.dataset.settle + told.side, label: box.dataset.choose });
        break;
      default:
        say(box.dataset[told.outcome].replace('#', told.at), true);
    }
  }

  async function send() {
    const text = lines(area.value);
    try {
      const { status, told } = await post(entry, { ...at, text });
      if (status === 200) {
        settle(text, told);
      } else if (status === 401) {
        say(box.dataset.over, false, { href: box.dataset.signIn, label: box.dataset.enter });
      } else if (status === 413) {
        say(box.dataset.long, false);
      } else if (status === 400 && told) {
        say(`${box.dataset.unsaved} ${told.error}`, false);
      } else if (status === 404) {
        say(box.dataset.gone, false);
      } else {
        throw new TypeError(`Status ${status}.`);
      }
      return status === 200;
    } catch {
      say(box.dataset.offline, false);
      plan(AGAIN);
      return false;
    }
  }

  /** Sends what is typed, one sending after the other. */
  async function save() {
    clearTimeout(timer);
    if (running) {
      await running;
    }
    if (!dirty) {
      return;
    }
    running = send();
    const done = await running;
    running = null;
    if (done && dirty) {
      plan(PAUSE);
    }
  }

  function plan(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  area.addEventListener('input', () => {
    dirty = true;
    const text = lines(area.value);
    const onDevice = keep(text);
    if ([...text].length > Number(box.dataset.longest)) {
      say(box.dataset.long, false);
    } else {
      say(onDevice ? box.dataset.unsaved : box.dataset.noRoom, false);
    }
    plan(PAUSE);
  });
  addEventListener('online', save);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
  addEventListener('beforeunload', event => {
    if (dirty && !keep(lines(area.value))) {
      event.preventDefault();
    }
  });

  // The button says it to the same place; without the network the page stays, and so do the words.
  area.form.addEventListener('submit', event => {
    event.preventDefault();
    dirty = true;
    keep(lines(area.value));
    save();
  });

  // Words that are selected go along to where something is made of them.
  document.getElementById('take').addEventListener('click', async event => {
    const link = event.target.closest('a');
    if (!link || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    const words = lines(area.value.slice(area.selectionStart, area.selectionEnd)).trim();
    await save();
    const from = words ? at.base.indexOf(words.normalize('NFC'), Math.max(0, area.selectionStart - words.length - 20)) : -1;
    location.href = from < 0 ? link.href : `${link.href}&from=${from}&to=${from + words.normalize('NFC').length}`;
  });

  /** What was typed here before and never got through: of this entry it is shown again, of others it is sent. */
  async function bring() {
    const mine = kept().find(one => one.entry === entry);
    if (mine) {
      const { version, base, key, text } = mine;
      at = { version, base, key };
      area.value = text;
      dirty = true;
      say(box.dataset.brought, false);
      await save();
    }
    for (const { entry: of, ...one } of kept().filter(other => other.entry !== entry)) {
      const { status } = await post(of, one).catch(() => ({ status: 0 }));
      if (status === 200) {
        drop(of);
      }
    }
  }
  bring();
})();
