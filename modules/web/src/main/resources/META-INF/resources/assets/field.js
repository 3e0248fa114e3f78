'use strict';

/* The field page: write down, keep on the phone, send when the network is there. */
(() => {
  const { safe, post } = palabre;
  const $ = id => document.getElementById(id);
  const lang = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(lang);
  const sentences = new Map([...document.querySelectorAll('#sentences li')].map(one => [one.dataset.say, one.textContent]));
  const LONGEST = 20000;
  const MOST_HEADS = 100000;
  const SHOWN = 20;
  const BEGINNING = 200;
  const SOON = 5000;
  const LATEST = 300000;
  const HALF_A_DAY = 43200000;

  let drawer = null;
  let collector = null;
  let choices = {};
  let editing = null;
  let met = false;
  let syncing = false;
  let again = false;
  let tries = 0;
  let timer = 0;
  let day = '';
  let draftTimer = 0;
  const notices = new Map();

  const say = (key, ...values) => sentences.get(key).replace(/\{(\d)\}/g, (whole, index) => values[index]);
  const count = (key, number) => say(`${key}.${number === 1 ? 'one' : 'other'}`, numbers.format(number));
  const { today } = post;
  const space = () => (collector ? collector.spaces.find(one => one.id === choices.space) : null);
  const make = (name, text, classes = '') => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = classes;
    return made;
  };

  /* What is said above the form: one sentence for each subject. */
  function notice(subject, text, mood = 'wait') {
    if (text) {
      notices.set(subject, { text, mood });
    } else {
      notices.delete(subject);
    }
    const shown = [...notices.values()].map(one => make('p', one.text, `note ${one.mood}`));
    const before = [...$('notices').children].map(one => one.textContent).join();
    if (shown.map(one => one.textContent).join() !== before) {
      $('notices').replaceChildren(...shown);
    }
  }

  function refuse(field, text) {
    const error = $(`${field}-error`);
    error.textContent = text;
    error.hidden = !text;
    $(field).toggleAttribute('aria-invalid', Boolean(text));
    if (text) {
      $(field).setAttribute('aria-invalid', 'true');
    }
    return Boolean(text);
  }

  /* Choices: made once, kept for the next ones. */
  function remember(changes) {
    choices = { ...choices, ...changes };
    return drawer.remember('choices', choices);
  }

  function showWhere() {
    const channel = $('channel').selectedOptions[0];
    const said = $('day').value === today() ? say('today') : $('day').value;
    const nature = $('nature').value ? $('nature').selectedOptions[0].textContent : '';
    $('where-now').textContent = [channel && channel.textContent, $('place').value.trim(), said, nature].filter(Boolean).join(' · ');
  }

  function showPoint(text) {
    $('point').textContent = text || (choices.point ? say('pointAt', choices.point.latitude.toFixed(5), choices.point.longitude.toFixed(5)) : '');
    $('no-point').hidden = !choices.point;
  }

  const map = palabre.map($('picker'), position => {
    remember({ point: position });
    showPoint();
  });

  function turnDay() {
    // Past midnight the day is the new one, unless another was chosen.
    if (!$('day').value || $('day').value === day) {
      $('day').value = today();
    }
    day = today();
    $('day').max = day;
  }

  function fillForm() {
    turnDay();
    $('channel').value = choices.channel || 'DOORSTEP';
    $('place').value = choices.place || '';
    $('nature').value = choices.nature || '';
    const here = space();
    $('map').hidden = !map.show(here.outline, here.frame);
    $('map-name').textContent = here.territory || '';
    map.set(choices.point);
    showPoint();
    showWhere();
  }

  /* Which part of the page is shown. */
  function show() {
    const spaces = collector ? collector.spaces : [];
    if (collector && !space() && spaces.length === 1) {
      remember({ space: spaces[0].id, point: null });
    }
    const here = space();
    $('first').hidden = Boolean(collector) || !met && !notices.has('away') && !notices.has('retired');
    $('nothing').hidden = !collector || spaces.length > 0;
    $('spaces').hidden = Boolean(here) || spaces.length === 0;
    $('protect').hidden = !collector;
    $('collector').textContent = collector ? say('who', collector.name) : '';
    $('space-list').replaceChildren(...spaces.map(one => {
      const item = document.createElement('li');
      const button = make('button', one.name, 'btn');
      button.type = 'button';
      button.addEventListener('click', () => choose(one.id));
      item.append(button);
      return item;
    }));
    $('other-space').hidden = spaces.length < 2;
    if (here && ($('write').hidden || $('space-name').textContent !== here.name)) {
      $('space-name').textContent = here.name;
      fillForm();
    }
    $('write').hidden = !here;
  }

  async function choose(id) {
    await remember({ space: id, point: null });
    show();
    $('words').focus();
  }

  /* What is kept, and what became of it. */
  async function showQueue() {
    if (!drawer) {
      $('queue').hidden = true;
      return;
    }
    const all = await drawer.notes();
    const left = await post.sentToday(drawer);
    const parts = [];
    if (all.length) {
      parts.push(count('kept', all.length));
    }
    if (left) {
      parts.push(count('sent', left));
    }
    const text = parts.length ? parts.join(' ') : '';
    $('counts').textContent = text || say('none');
    $('said').textContent = text;
    $('said').hidden = !text;
    $('queue').hidden = !collector;
    $('send').hidden = all.every(note => note.refused);
    $('leave-note').hidden = $('leave-note').hidden || !all.length;
    const sorted = [...all.filter(note => note.refused), ...all.filter(note => !note.refused).reverse()];
    const items = [];
    for (const note of sorted.slice(0, SHOWN)) {
      items.push(await item(note));
    }
    $('notes').replaceChildren(...items);
    $('notes').hidden = !items.length;
    $('more').hidden = sorted.length <= SHOWN;
    $('more').textContent = say('more', numbers.format(sorted.length - SHOWN));
  }

  function reason(note) {
    return note.refused.startsWith(': ') ? say('refused', note.refused.slice(2)) : say(note.refused);
  }

  async function item(note) {
    const told = await drawer.open(note);
    const entry = document.createElement('li');
    const words = told ? told.words : '';
    const quote = make('blockquote', note.refused || words.length <= BEGINNING ? words : `${words.slice(0, BEGINNING)}…`, 'quote');
    quote.dir = 'auto';
    quote.id = `n-${note.id}`;
    const place = told && collector ? collector.spaces.find(one => one.id === told.space) : null;
    const state = make('p', note.refused ? reason(note) : say('waits'), note.refused ? 'error' : 'meta');
    entry.append(quote, state);
    if (place) {
      state.before(make('p', place.name, 'meta'));
    }
    const actions = make('p', '', 'actions');
    const button = (key, act, classes = 'btn') => {
      const made = make('button', say(key), classes);
      made.type = 'button';
      made.setAttribute('aria-describedby', quote.id);
      made.addEventListener('click', () => act(made));
      actions.append(made);
    };
    if (told && safe.isFree(note)) {
      button('edit', () => edit(note.id, told));
    }
    if (told && note.refused) {
      button('copy', made => navigator.clipboard.writeText(words).then(() => { made.textContent = say('copied'); }, () => {}));
    }
    if (safe.isFree(note)) {
      button('delete', made => throwAway(note.id, made), 'btn quiet');
    }
    if (actions.children.length) {
      entry.append(actions);
    }
    return entry;
  }

  async function throwAway(id, button) {
    if (button.dataset.sure) {
      if (editing === id) {
        editing = null;
      }
      await drawer.discard(id);
      safe.changed();
      await showQueue();
      $('words').focus();
    } else {
      button.dataset.sure = 'yes';
      button.className = 'btn danger';
      button.textContent = say('deleteSure');
    }
  }

  async function edit(id, told) {
    editing = id;
    const known = collector.spaces.some(one => one.id === told.space);
    await remember({
      space: known ? told.space : choices.space,
      channel: told.channel,
      place: told.place || '',
      nature: told.nature || '',
      point: told.position || null,
    });
    show();
    fillForm();
    $('words').value = told.words;
    $('day').value = told.said || today();
    $('heads').value = told.headCount || '';
    $('name').value = told.name || '';
    $('who').open = Boolean(told.headCount || told.name);
    showWhere();
    $('words').focus();
  }

  /* Keeping: checked here as far as it can be, so that little is refused later. */
  function wrong() {
    const length = [...$('words').value.trim()].length;
    const heads = $('heads').value.replace(/\s/g, '');
    const said = $('day').value;
    const found = [
      ['words', length === 0 ? say('blank') : length > LONGEST ? say('long', numbers.format(length)) : ''],
      ['day', !said || said < '1900-01-01' || said > today() ? say('day') : ''],
      ['heads', heads && !(/^\d{1,6}$/.test(heads) && Number(heads) >= 1 && Number(heads) <= MOST_HEADS) ? say('heads') : ''],
    ].filter(([field, text]) => refuse(field, text));
    if (found.length) {
      const field = $(found[0][0]);
      const fold = field.closest('details');
      if (fold) {
        fold.open = true;
      }
      field.focus();
    }
    return found.length > 0;
  }

  function told() {
    const heads = $('heads').value.replace(/\s/g, '');
    return {
      space: choices.space,
      words: $('words').value.trim(),
      channel: $('channel').value,
      said: $('day').value,
      place: $('place').value.trim() || null,
      nature: $('nature').value || null,
      headCount: heads ? Number(heads) : null,
      name: $('name').value.trim() || null,
      position: choices.point || null,
    };
  }

  async function keep() {
    if (wrong()) {
      return;
    }
    const id = crypto.randomUUID();
    try {
      if (!(editing && (await drawer.replace(editing, id, Date.now(), told())))) {
        await drawer.keep(id, Date.now(), told());
      }
      await drawer.remember('draft', null);
    } catch (reasonOfIt) {
      notice('full', say('full'), 'error');
      return;
    }
    notice('full', '');
    editing = null;
    clearTimeout(draftTimer);
    $('words').value = '';
    $('heads').value = '';
    $('name').value = '';
    $('words').focus();
    safe.changed();
    await showQueue();
    sync();
  }

  /* What is being written is kept as well, by the first tab that writes. */
  let drafting = false;
  function ownDrafts() {
    return new Promise(resolve => {
      if (!navigator.locks) {
        drafting = true;
        resolve();
        return;
      }
      navigator.locks.request('palabre-field-draft', { ifAvailable: true }, lock => {
        drafting = Boolean(lock);
        resolve();
        return lock ? new Promise(() => {}) : null;
      });
    });
  }

  function draft() {
    clearTimeout(draftTimer);
    if (drafting && drawer) {
      draftTimer = setTimeout(() => {
        drawer.remember('draft', { words: $('words').value, heads: $('heads').value, name: $('name').value }).catch(() => {});
      }, 300);
    }
  }

  async function takeUpDraft() {
    const left = drafting && drawer ? await drawer.recall('draft', null) : null;
    if (left && !$('words').value) {
      $('words').value = left.words;
      $('heads').value = left.heads;
      $('name').value = left.name;
    }
  }

  /* Meeting the server: is it there, who is signed in, may this phone go on. */
  async function unlock(person, fresh) {
    drawer = person ? await safe.drawer(person, fresh) : null;
    collector = drawer ? await drawer.recall('collector', null) : null;
    choices = drawer ? await drawer.recall('choices', {}) : {};
  }

  async function forgotten() {
    await unlock(null);
    editing = null;
    $('words').value = '';
    notice('retired', say('retired'), 'error');
    return 'retired';
  }

  async function meet() {
    await post.leave();
    for (const person of await safe.people()) {
      if ((!drawer || person !== drawer.person) && (await post.check(person)).retired) {
        notice('retired', say('retired'), 'error');
      }
    }
    let seen = await post.check(drawer && drawer.person);
    if (seen.retired) {
      return forgotten();
    }
    notice('clock', Math.abs(seen.date - Date.now()) > HALF_A_DAY ? say('clock') : '');
    if (!seen.person) {
      met = !drawer;
      return drawer ? 'over' : 'nobody';
    }
    if (!drawer || drawer.person !== seen.person) {
      await unlock(seen.person, true);
      seen = await post.check(seen.person);
      if (seen.retired) {
        await unlock(seen.person, true);
      }
      await takeUpDraft();
    }
    const known = await post.register(drawer.person);
    notice('phone', known.status === 400 ? known.json.error : '', 'error');
    const answer = known.status === 200 ? await post.ask('') : known;
    if (answer.status !== 200) {
      return 'trouble';
    }
    collector = answer.json;
    await drawer.remember('collector', collector);
    met = true;
    return 'done';
  }

  /* Signing out on this phone, with or without the network: what it holds is destroyed at once. */
  async function signOut() {
    const unsent = await safe.count(drawer.person);
    if (unsent && $('leave-note').hidden) {
      $('leave-note').textContent = count('leave', unsent);
      $('leave-note').hidden = false;
      return;
    }
    await safe.forget(drawer.person, { leaving: true });
    await unlock(null);
    editing = null;
    met = false;
    $('words').value = '';
    $('leave-note').hidden = true;
    safe.changed();
    show();
    await showQueue();
    soon();
    $('content').focus();
  }

  /* Shown when sending takes more than a second. */
  function progress(total) {
    const bar = $('progress');
    let done = 0;
    const shown = setTimeout(() => {
      bar.hidden = false;
      $('progress-label').hidden = false;
    }, 1000);
    const tell = () => {
      bar.max = Math.max(total, 1);
      bar.value = done;
      $('progress-label').textContent = say('sending', numbers.format(done), numbers.format(total));
    };
    tell();
    return {
      add(number) {
        done += number;
        tell();
      },
      end() {
        clearTimeout(shown);
        bar.hidden = true;
        $('progress-label').hidden = true;
      },
    };
  }

  async function exchange() {
    const outcome = met && drawer ? 'done' : await meet();
    if (outcome !== 'done') {
      return outcome;
    }
    show();
    const waiting = (await drawer.notes()).filter(note => !note.refused).length;
    const bar = progress(waiting);
    try {
      return await post.round(drawer, bar.add);
    } finally {
      bar.end();
    }
  }

  async function others() {
    const number = drawer ? await safe.countOthers(drawer.person) : 0;
    notice('others', number ? count('others', number) : '');
  }

  /* The page is put away: where the browser can, it sends the rest without it. */
  async function handOver() {
    const waits = drawer && (await drawer.notes()).some(note => !note.refused);
    if (navigator.serviceWorker && (waits || (await safe.leaving()))) {
      const worker = await navigator.serviceWorker.ready;
      if (worker.sync) {
        await worker.sync.register(post.TAG);
      }
    }
  }

  async function sync() {
    if (syncing) {
      again = true;
      return;
    }
    syncing = true;
    again = false;
    clearTimeout(timer);
    let outcome;
    try {
      outcome = await post.alone(exchange);
    } catch (reasonOfIt) {
      outcome = reasonOfIt instanceof post.Away ? 'away' : 'trouble';
    }
    notice('leaving', (await safe.leaving()) ? say('leaving') : '');
    if (outcome === 'retired' && drawer) {
      await forgotten();
    }
    if (outcome === 'other' || outcome === 'over' || outcome === 'trouble') {
      met = false;
    }
    if (outcome !== 'busy') {
      notice('away', { away: say('away'), trouble: say('trouble'), over: say('over') }[outcome] || '');
      $('sign').hidden = outcome !== 'over';
      safe.changed();
    }
    show();
    await others();
    await showQueue();
    syncing = false;
    if (outcome === 'done') {
      tries = 0;
    }
    if (again) {
      sync();
    } else if (outcome === 'busy') {
      timer = setTimeout(sync, SOON / 5);
    } else if (outcome === 'away' || outcome === 'trouble' || outcome === 'other') {
      timer = setTimeout(sync, Math.min(SOON * 2 ** tries, LATEST));
      tries += 1;
    }
  }

  function soon() {
    tries = 0;
    sync();
  }

  function listen() {
    $('write').addEventListener('submit', event => {
      event.preventDefault();
      keep();
    });
    ['words', 'heads', 'name'].forEach(id => $(id).addEventListener('input', draft));
    ['channel', 'place', 'nature'].forEach(id => $(id).addEventListener('change', () => {
      remember({ [id]: $(id).value });
      showWhere();
    }));
    $('day').addEventListener('change', showWhere);
    $('other-space').addEventListener('click', async () => {
      await remember({ space: null, point: null });
      show();
      $('space-list').querySelector('button').focus();
    });
    $('send').addEventListener('click', soon);
    $('leave').addEventListener('click', signOut);
    $('map-in').addEventListener('click', map.closer);
    $('map-out').addEventListener('click', map.wider);
    $('no-point').addEventListener('click', () => {
      remember({ point: null });
      map.set(null);
      showPoint();
      $('here').focus();
    });
    $('here').addEventListener('click', () => {
      showPoint(say('searching'));
      const found = ({ coords }) => {
        remember({ point: { longitude: coords.longitude, latitude: coords.latitude } });
        map.set(choices.point);
        showPoint(say('pointWithin', numbers.format(Math.round(coords.accuracy))));
      };
      navigator.geolocation.getCurrentPosition(found, () => showPoint(say('nowhere')), { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
    });
    addEventListener('online', soon);
    addEventListener('offline', () => notice('away', say('away')));
    addEventListener('pageshow', event => { if (event.persisted) { soon(); } });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        turnDay();
        soon();
      } else {
        handOver().catch(() => {});
      }
    });
    safe.whenChanged(async () => {
      if (drawer && !(await safe.drawer(drawer.person, false))) {
        // Signed out, or retired, in another tab.
        await unlock(null);
        met = false;
        $('words').value = '';
        soon();
        return;
      }
      await showQueue();
    });
  }

  async function start() {
    if (!safe.able()) {
      notice('old', say('old'), 'error');
      return;
    }
    listen();
    if (navigator.serviceWorker) {
      navigator.serviceWorker.register(document.body.dataset.worker, { scope: document.body.dataset.page }).catch(() => {});
    }
    if (navigator.storage && navigator.storage.persist) {
      navigator.storage.persist().catch(() => {});
    }
    await ownDrafts();
    await unlock(await safe.current(), false);
    if (collector) {
      show();
      await takeUpDraft();
      await showQueue();
      if (space()) {
        $('words').focus();
      }
    }
    sync();
  }

  start();
})();
