// The voter's device: says what is left, keeps a draft here and nowhere else, and makes the receipt. Without it the server says what is left on the next page and makes
// the receipt; the ballot itself needs no script.
(() => {
  const form = document.getElementById('ballot');
  const cast = document.getElementById('cast');
  const shown = document.getElementById('receipt');
  const done = document.getElementById('done');
  const gone = document.getElementById('left');
  const { draft, turn } = (form || cast || done || gone || { dataset: {} }).dataset;
  // Of this voter alone: whoever comes next on the device is offered nothing of theirs.
  const draftBox = 'palabre ballot ' + draft;
  const receiptBox = 'palabre receipt ' + turn;

  const fields = () => [...form.elements].filter((field) => field.name && field.name.startsWith('m:'));

  const marks = (list) => [...list.querySelectorAll('[name^="m:"]')]
    .filter((field) => (field.type !== 'checkbox' && field.type !== 'radio') || field.checked)
    .map((field) => ({ card: field.closest('.ballot-card'), value: Number(field.value) || 0 }))
    .filter((mark) => mark.value > 0);

  const amount = (number) => number.toLocaleString(document.documentElement.lang, { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 });

  // What a list holds and could still hold, as one sentence; whether it holds too much.
  const state = (list) => {
    const words = document.getElementById('basket').dataset;
    const most = Number(form.dataset.most);
    const held = marks(list);
    const left = most - held.length;
    const over = (much) => ({ over: true, words: words.over.replace('{0}', much) });
    const fits = (sentence, rest) => ({ over: false, words: sentence.replace('{0}', held.length).replace('{1}', most).replace('{2}', rest) });
    switch (form.dataset.type) {
      case 'KNAPSACK': {
        const cost = held.reduce((all, mark) => all + Math.round(Number(mark.card.dataset.cost) * 100), 0);
        const money = (Math.round(Number(list.dataset.envelope) * 100) - cost) / 100;
        return money < 0 ? over(amount(-money)) : left < 0 ? over(-left) : fits(words.knapsack, amount(money));
      }
      case 'POINTS': {
        const points = Number(form.dataset.points) - held.reduce((all, mark) => all + mark.value, 0);
        return points < 0 ? over(-points) : left < 0 ? over(-left) : fits(words.points, points);
      }
      case 'RANKING':
        return new Set(held.map((mark) => mark.value)).size !== held.length ? { over: true, words: words.same } : fits(words.ranking, left);
      case 'GRADES':
        return left < 0 ? over(-left) : fits(words.grades, left);
      default:
        return left < 0 ? over(-left) : fits(words.approval, left);
    }
  };

  // One line for each list, and never more, however much is chosen.
  const tell = () => {
    const lists = [...form.querySelectorAll('.ballot-list')];
    const basket = document.getElementById('basket');
    const states = lists.map(state);
    const lines = states.map((one, i) => (lists.length > 1 ? lists[i].dataset.name + ' · ' : '') + one.words);
    if (basket.textContent !== lines.join('')) {
      basket.replaceChildren(...lines.map((line, i) => Object.assign(document.createElement('span'), { textContent: line, className: states[i].over ? 'over' : '' })));
    }
    lists.forEach((list) => {
      const held = new Set(marks(list).map((mark) => mark.card));
      list.querySelectorAll('.ballot-card').forEach((card) => card.classList.toggle('marked', held.has(card)));
    });
  };

  const filled = () => Object.fromEntries(fields()
    .filter((field) => ((field.type !== 'checkbox' && field.type !== 'radio') || field.checked) && field.value && field.value !== '0')
    .map((field) => [field.name, field.value]));

  // A device may refuse to keep anything: the ballot is then filled in without a draft.
  const box = (act) => {
    try {
      return act(localStorage);
    } catch (refused) {
      return null;
    }
  };

  const keep = () => {
    const marked = filled();
    box((kept) => Object.keys(marked).length > 0 ? kept.setItem(draftBox, JSON.stringify(marked)) : kept.removeItem(draftBox));
  };

  const offerDraft = () => {
    const kept = box((held) => JSON.parse(held.getItem(draftBox) || 'null'));
    const found = document.getElementById('found');
    if (!kept || JSON.stringify(kept) === JSON.stringify(filled())) {
      return;
    }
    if (Object.keys(filled()).length > 0) {
      keep();
      return;
    }
    found.hidden = false;
    document.getElementById('resume').addEventListener('click', () => {
      fields().forEach((field) => {
        if (field.type === 'checkbox' || field.type === 'radio') {
          field.checked = kept[field.name] === field.value || (field.value === '0' && !(field.name in kept));
        } else {
          field.value = kept[field.name] || '';
        }
      });
      found.hidden = true;
      tell();
      keep();
      document.getElementById('content').focus();
    });
    document.getElementById('forget').addEventListener('click', () => {
      found.hidden = true;
      keep();
      document.getElementById('content').focus();
    });
  };

  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  const search = () => {
    const words = plain(document.getElementById('search').value).split(/\s+/).filter(Boolean);
    const cards = [...form.querySelectorAll('.ballot-card')];
    cards.forEach((card) => {
      const text = plain(card.textContent);
      card.hidden = !words.every((word) => text.includes(word));
    });
    const seen = cards.filter((card) => !card.hidden).length;
    const hiding = document.getElementById('hiding');
    hiding.textContent = words.length === 0 ? '' : (seen === 0 ? hiding.dataset.none : hiding.dataset.some.replace('{0}', seen).replace('{1}', cards.length));
  };

  if (form) {
    document.getElementById('filter').hidden = false;
    document.getElementById('search').addEventListener('input', search);
    document.getElementById('search').addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
      }
    });
    form.addEventListener('change', () => {
      tell();
      // While a draft of before waits for its answer it is not written over.
      if (document.getElementById('found').hidden) {
        keep();
      }
    });
    offerDraft();
    tell();
  }

  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  // The random number is made here and stays here: the server gets its hash only. A ballot sent again has the same one. Until it is ready, or where it cannot be
  // made, the one that the server put into the form serves.
  const makeReceipt = async () => {
    const kept = sessionStorage.getItem(receiptBox);
    const random = /^[0-9a-f]{64}$/.test(kept || '') ? kept : hex(crypto.getRandomValues(new Uint8Array(32)));
    const bytes = Uint8Array.from(random.match(/../g), (pair) => parseInt(pair, 16));
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    sessionStorage.setItem(receiptBox, random);
    cast.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'hash', value: hex(digest) }));
    cast.elements.receipt.remove();
  };

  if (cast && window.crypto && crypto.subtle) {
    makeReceipt();
  }

  if (done) {
    box((kept) => kept.removeItem(draftBox));
  }

  if (gone) {
    box(() => [localStorage, sessionStorage].forEach((kept) => Object.keys(kept).filter((key) => /^palabre (ballot|receipt) /.test(key)).forEach((key) => kept.removeItem(key))));
  }

  if (shown) {
    const random = sessionStorage.getItem(receiptBox);
    if (shown.textContent.trim() === '') {
      shown.textContent = random ? random.replace(/(.{4})(?=.)/g, '$1 ') : shown.dataset.lost;
    }
    const aside = shown.closest('[hidden]');
    if (aside) {
      aside.hidden = !random;
    }
    const print = document.getElementById('print');
    if (print) {
      print.hidden = false;
      print.addEventListener('click', () => window.print());
    }
  }
})();
