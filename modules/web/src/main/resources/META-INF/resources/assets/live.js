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

  const show = async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('live');
    if (!fresh || queue.length > 0 || sending) {
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

  const isTyping = () => document.activeElement && live.contains(document.activeElement)
    && document.activeElement.tagName === 'INPUT' && document.activeElement.value !== document.activeElement.defaultValue;

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
        const field = first.field ? document.getElementById(first.field) : null;
        if (field && field.value === '') {
          field.value = first.text;
        }
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
      say(first.field && stamp ? told.dataset.sent : '', true);
    }
    if (queue.length > 0) {
      send();
    } else if (stamp !== live.dataset.stamp && !isTyping()) {
      show().catch(() => {});
    }
  };

  const look = async () => {
    if (queue.length > 0 || sending || isTyping() || document.hidden) {
      return;
    }
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    if (answer.ok && (await answer.json()).stamp !== live.dataset.stamp) {
      await show();
    }
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!form.dataset.live || !button) {
      return;
    }
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    fields.set(button.name, button.value);
    fields.set('key', key());
    const typed = form.querySelector('textarea, input[type="text"]');
    const adds = form.dataset.live === 'add' && typed;
    queue.push({ body: fields.toString(), field: adds ? typed.id : '', text: adds ? typed.value : '' });
    keep();
    refuse('');
    say(queue.length > 1 ? told.dataset.waiting.replace('#', queue.length) : '');
    tick(button);
    if (adds) {
      form.querySelectorAll('textarea, input[type="text"]').forEach((field) => {
        field.value = '';
      });
      typed.focus();
    }
    send();
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
