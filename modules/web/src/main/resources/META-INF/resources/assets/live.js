// Sends what is tapped while a meeting is held, one after the other, again until the server answers: what waits is kept in this tab, over reloads too, and each has a
// key of its own, so that nothing is lost and nothing counts twice. Shows what others change meanwhile, and runs the clock by the server's time. Without it every
// button still works, by a page of its own.
(() => {
  const live = document.getElementById('live');
  const told = document.getElementById('told');
  const refused = document.getElementById('refused');
  if (!live || !told) {
    return;
  }
  const url = live.getAttribute('action');
  const box = 'palabre ' + url;
  const AGAIN = 3000;
  const PATIENCE = 15000;
  const LOOK = 4000;
  let queue = JSON.parse(sessionStorage.getItem(box) || '[]');
  let sending = false;
  let later = 0;
  let skew = Date.now() - Number(live.dataset.now || Date.now());

  const key = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };

  const keep = () => {
    sessionStorage.setItem(box, JSON.stringify(queue));
  };

  const say = (words, sent) => {
    if (told.textContent !== words) {
      told.textContent = words;
    }
    told.classList.toggle('sent', sent === true);
  };

  const refuse = (words) => {
    refused.textContent = words;
    refused.hidden = words === '';
  };

  const tick = (button) => {
    if (button.hasAttribute('aria-pressed')) {
      const there = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', there);
      button.value = button.value.replace(/^(here|gone)/, there ? 'gone' : 'here');
    }
  };

  // What was typed and is not sent yet: of the inputs within what is refreshed.
  const changed = (part) => [...part.querySelectorAll('textarea, input[type="text"]')]
    .filter((field) => field.value !== field.defaultValue);

  const isBusy = () => queue.length > 0 || sending || changed(live).length > 0;

  // Gives back what was refused, unless something else was typed there meanwhile.
  const restore = (fields) => fields.forEach(({ id, value, before }) => {
    const field = document.getElementById(id);
    if (field && field.value === field.defaultValue) {
      if (field.value === value) {
        field.defaultValue = before;
      }
      field.value = value;
    }
  });

  const show = async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('live');
    if (!fresh || isBusy()) {
      return;
    }
    const focus = document.activeElement && live.contains(document.activeElement) ? document.activeElement.id : '';
    live.innerHTML = fresh.innerHTML;
    live.dataset.stamp = fresh.dataset.stamp;
    if (fresh.dataset.now) {
      live.dataset.now = fresh.dataset.now;
      skew = Date.now() - Number(fresh.dataset.now);
    }
    if (focus) {
      const same = document.getElementById(focus) || live.querySelector('button');
      if (same) {
        same.focus();
      }
    }
    run();
  };

  const again = (pause) => {
    clearTimeout(later);
    later = setTimeout(send, pause);
  };

  const send = async () => {
    if (sending || queue.length === 0) {
      return;
    }
    sending = true;
    const first = queue[0];
    let stamp = null;
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(url, {
        method: 'POST',
        signal: patience.signal,
        headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: first.body,
      });
      if (answer.status === 404 || answer.status === 403) {
        say(told.dataset.over.replace('#', queue.length));
        sending = false;
        again(AGAIN * 3);
        return;
      }
      if (answer.status === 400) {
        refuse((await answer.json()).error);
        restore(first.fields || []);
        queue = queue.filter((one) => one === first || one.after !== first.key);
      } else if (answer.ok) {
        stamp = (await answer.json()).stamp;
      } else {
        throw new Error(String(answer.status));
      }
      queue.shift();
      keep();
    } catch (e) {
      say(told.dataset.waiting.replace('#', queue.length));
      sending = false;
      again(AGAIN);
      return;
    } finally {
      clearTimeout(end);
    }
    sending = false;
    if (queue.length > 0) {
      say(told.dataset.waiting.replace('#', queue.length));
    } else {
      say(first.adds && stamp ? told.dataset.sent : '', true);
    }
    if (queue.length > 0) {
      send();
    } else if (stamp !== live.dataset.stamp && !isBusy()) {
      show().catch(() => {});
    }
  };

  const look = async () => {
    if (isBusy() || document.hidden) {
      return;
    }
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    const stamp = answer.ok ? (await answer.json()).stamp : live.dataset.stamp;
    if (stamp !== live.dataset.stamp && !isBusy()) {
      await show();
    }
  };

  const put = (form, button, deed, fields, after) => {
    const body = new URLSearchParams(new FormData(form));
    if (form === live) {
      // Only what was typed: what others counted meanwhile on other sides stays.
      form.querySelectorAll('input[type="text"]').forEach((field) => body.delete(field.name));
      fields.forEach((field) => body.set(field.name, field.value));
    }
    const one = {
      key: key(),
      after: after,
      adds: form.dataset.live === 'add',
      fields: fields.map((field) => ({ id: field.id, value: field.value, before: field.defaultValue })),
    };
    body.set(button.name, deed);
    body.set('key', one.key);
    one.body = body.toString();
    queue.push(one);
    return one.key;
  };

  // Hands that were typed are counted before whatever is pressed beside them: nothing typed is left behind by closing.
  const count = (button) => {
    const card = button.closest('.hands');
    const typed = card ? changed(card) : [];
    const counts = card ? card.querySelector('button[value^="count:"]') : null;
    if (!counts || typed.length === 0) {
      return undefined;
    }
    const sent = put(live, counts, counts.value, typed);
    typed.forEach((field) => {
      field.defaultValue = field.value;
    });
    return sent;
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!form.dataset.live || !button) {
      return;
    }
    event.preventDefault();
    const adds = form.dataset.live === 'add';
    const typed = adds ? [...form.querySelectorAll('textarea, input[type="text"]')] : [];
    const counted = adds ? undefined : count(button);
    if (!button.value.startsWith('count:')) {
      put(form, button, button.value, typed, counted);
    }
    keep();
    refuse('');
    say(queue.length > 1 ? told.dataset.waiting.replace('#', queue.length) : '');
    tick(button);
    if (adds) {
      typed.forEach((field) => {
        field.value = '';
      });
      typed[0].focus();
    }
    send();
  });

  // Enter counts; left to the browser it would press the first button of the page, which goes to another item.
  live.addEventListener('keydown', (event) => {
    const card = event.key === 'Enter' && event.target.matches('input[type="text"]') ? event.target.closest('.hands') : null;
    if (card) {
      event.preventDefault();
      card.querySelector('button[value^="count:"]').click();
    }
  });

  const two = (number) => String(number).padStart(2, '0');
  const time = (seconds) => Math.floor(seconds / 60) + ':' + two(Math.floor(seconds) % 60);

  const run = () => {
    const clock = document.getElementById('clock');
    if (!clock || !clock.dataset.since) {
      return;
    }
    const spent = Math.max(0, (Date.now() - skew - Number(clock.dataset.since)) / 1000);
    const planned = Number(clock.dataset.minutes || 0) * 60;
    const over = planned > 0 && spent > planned;
    const words = planned === 0 ? clock.dataset.sinceWord : over ? clock.dataset.over : clock.dataset.left;
    clock.querySelector('strong').textContent = words.replace('#', time(planned === 0 ? spent : Math.abs(planned - spent)));
    clock.classList.toggle('over', over);
    const drift = Math.round((Number(clock.dataset.drift) + (over ? spent - planned : 0)) / 60);
    const tag = clock.querySelector('.tag');
    tag.textContent = drift === 0 ? clock.dataset.onTime : (drift > 0 ? clock.dataset.late : clock.dataset.early).replace('#', Math.abs(drift));
    tag.classList.toggle('late', drift >= 5);
  };

  run();
  setInterval(run, 1000);
  setInterval(() => look().catch(() => {}), LOOK);
  send();
})();
