'use strict';

/*
 * What the field page asks of the server. A statement leaves the phone only once the server has answered for its key;
 * sent again for want of an answer, the same key is kept once.
 */
palabre.post = (() => {
  const { safe } = palabre;
  const AT_ONCE = 50;
  const LARGEST = 400000;
  const PATIENCE = 20000;

  /** What the browser calls a sending it makes without the page (Background Sync). */
  const TAG = 'palabre-field-send';

  /** No answer, or not our server's: the network is not really there. */
  class Away extends Error {}

  async function ask(path, body) {
    const options = {
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(body ? 3 * PATIENCE : PATIENCE),
      headers: { Accept: 'application/json', 'Accept-Language': globalThis.document ? document.documentElement.lang : 'fr' },
    };
    if (body) {
      options.method = 'POST';
      options.headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(body);
    }
    try {
      const answer = await fetch(`/api/v1/field${path}`, options);
      if (!(answer.headers.get('Content-Type') || '').startsWith('application/json')) {
        throw new Away('An answer of somebody else.');
      }
      return { status: answer.status, json: await answer.json(), date: Date.parse(answer.headers.get('Date')) };
    } catch (reason) {
      throw reason instanceof Away ? reason : new Away(reason);
    }
  }

  /** What the phone calls itself: browser and system. */
  function ownName() {
    const agent = navigator.userAgent;
    const first = (...names) => names.find(([pattern]) => pattern.test(agent))?.[1];
    const browser = first([/Firefox|FxiOS/, 'Firefox'], [/Edg/, 'Edge'], [/SamsungBrowser/, 'Samsung Internet'], [/Chrome|CriOS/, 'Chrome'], [/Safari/, 'Safari']);
    const system = first([/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Mac OS/, 'macOS'], [/Linux/, 'Linux']);
    return [browser, system].filter(Boolean).join(', ');
  }

  /** Whether this phone was retired for a person, and whose session this is. Retired, it forgets all it held of them. */
  async function check(person) {
    const seen = await ask(`/phones/${person ? await safe.phone(person) : crypto.randomUUID()}`);
    if (seen.status !== 200) {
      throw new Away('The server is not itself.');
    }
    if (seen.json.retired) {
      await safe.forget(person, { retired: true });
      safe.changed();
    }
    return { retired: seen.json.retired, person: seen.json.person || null, date: seen.date };
  }

  /** Tells the server of a sign-out it could not be told of; before anything else, lest the session go on. */
  async function leave() {
    const person = await safe.leaving();
    if (person) {
      if ((await ask('/sign-out', { person })).status !== 200) {
        throw new Away('The server is not itself.');
      }
      await safe.left();
    }
  }

  /** Makes this phone known as a person's, whose session this is. */
  async function register(person) {
    return ask('/phones', { phone: await safe.phone(person), name: ownName() });
  }

  /** The next statements to send: not refused, not tried in vain just now, not too heavy together. */
  async function next(drawer, most, inVain) {
    const batch = [];
    let size = 0;
    for (const note of await drawer.notes()) {
      if (note.refused || inVain.has(note.id)) {
        continue;
      }
      const statement = await drawer.open(note);
      if (!statement) {
        await drawer.mark([note.id], { refused: 'unreadable' });
        continue;
      }
      size += JSON.stringify(statement).length * 2;
      if (batch.length && (batch.length === most || size > LARGEST)) {
        break;
      }
      batch.push({ key: note.id, ...statement });
    }
    // Marked before they leave, so that another tab no longer changes them; those changed just before stay out.
    const there = await drawer.mark(batch.map(one => one.key), { tried: true });
    return batch.filter(one => there.includes(one.key));
  }

  /** The day it is on this phone, such as 2026-11-25. */
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  }

  /** How many statements of a person left today. */
  async function sentToday(drawer) {
    const sent = await drawer.recall('sent', null);
    return sent && sent.day === today() ? sent.count : 0;
  }

  /**
   * Sends all that waits. Tells how many left after each batch.
   * The outcome: done, over (no session), other (somebody else's), retired, trouble (something waits still).
   */
  async function round(drawer, tell = () => {}) {
    const seen = await check(drawer.person);
    if (seen.retired) {
      return 'retired';
    }
    if (seen.person !== drawer.person) {
      return seen.person ? 'other' : 'over';
    }
    const phone = await safe.phone(drawer.person);
    const inVain = new Set();
    let most = AT_ONCE;
    for (let batch = await next(drawer, most, inVain); batch.length; batch = await next(drawer, most, inVain)) {
      const answer = await ask('/packets', { phone, statements: batch });
      if (answer.status === 410) {
        await safe.forget(drawer.person, { retired: true });
        return 'retired';
      }
      if (answer.status === 400 || answer.status === 413) {
        // Something among them cannot be read: halved until it stands alone.
        if (batch.length === 1) {
          await drawer.mark([batch[0].key], { tried: false, refused: answer.status === 413 ? 'tooBig' : `: ${answer.json.error}` });
        }
        most = Math.max(1, Math.floor(batch.length / 2));
        continue;
      }
      if (answer.status !== 200 || !Array.isArray(answer.json.receipts)) {
        return 'trouble';
      }
      const sent = new Set(batch.map(one => one.key));
      const receipts = answer.json.receipts.filter(one => sent.has(one.key));
      const kept = receipts.filter(one => one.outcome === 'kept' || one.outcome === 'again').map(one => one.key);
      const refused = receipts.filter(one => one.outcome === 'refused');
      await drawer.drop(kept);
      for (const one of refused) {
        await drawer.mark([one.key], { tried: false, refused: `: ${one.reason}` });
      }
      const answered = new Set([...kept, ...refused.map(one => one.key)]);
      batch.filter(one => !answered.has(one.key)).forEach(one => inVain.add(one.key));
      await drawer.remember('sent', { day: today(), count: (await sentToday(drawer)) + kept.length });
      tell(kept.length);
    }
    return inVain.size ? 'trouble' : 'done';
  }

  /** Does something while no other tab of this phone does; `busy` if one does. */
  function alone(act) {
    return navigator.locks
      ? navigator.locks.request(TAG, { ifAvailable: true }, lock => (lock ? act() : 'busy'))
      : act();
  }

  return { Away, TAG, ask, check, leave, register, round, sentToday, today, alone };
})();
