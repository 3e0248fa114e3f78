// Saves a private note by itself, two seconds after the last key, as its button "keep" does. Without it the buttons still work.
(() => {
  const form = document.getElementById('note');
  const told = document.getElementById('kept');
  if (!form || !told) {
    return;
  }
  const text = form.elements['note:text'];
  let saved = text.value;
  let timer = 0;
  let running = null;
  let leaving = false;

  const carry = (fresh, name) => {
    const value = fresh.querySelector(`input[name="${name}"]`)?.value;
    if (value === undefined) {
      return;
    }
    let own = form.querySelector(`input[name="${name}"]`);
    if (!own) {
      own = document.createElement('input');
      own.type = 'hidden';
      own.name = name;
      form.append(own);
    }
    own.value = value;
  };

  const send = async (now) => {
    const body = new URLSearchParams(new FormData(form));
    body.set('note:keep', 'x');
    const answer = await fetch(form.action, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('note');
    if (!answer.redirected || !fresh) {
      throw new Error('refused');
    }
    ['id', 'note:seen', 'jakarta.faces.ViewState', 'primefaces.nonce'].forEach((name) => carry(fresh, name));
    history.replaceState(null, '', answer.url);
    saved = now;
    told.textContent = told.dataset.kept.replace('#', new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' }));
  };

  const keep = () => {
    const now = text.value;
    if (now === saved || now.trim() === '') {
      return;
    }
    running = send(now)
      .catch(() => {
        told.textContent = told.dataset.failed;
      })
      .finally(() => {
        running = null;
      });
  };

  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running ?? Promise.resolve()).then(keep), 2000);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    leaving = true;
    if (running) {
      event.preventDefault();
      running.then(() => form.requestSubmit(event.submitter));
    }
  });
  addEventListener('beforeunload', (event) => {
    if (!leaving && text.value !== saved) {
      event.preventDefault();
    }
  });
})();
