/*
 * Proposing an idea: shows ideas like the one whose title is being typed, and keeps what is typed on this device until it was
 * sent. Every text comes from data-… attributes; nothing is written as HTML.
 */
(() => {
  const PAUSE = 400;
  const SHORTEST = 4;
  const KEPT = ['title', 'words', 'place', 'name'];

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };

  const form = document.getElementById('propose') || document.getElementById('enter');
  if (!form) {
    return;
  }
  const field = (name) => document.getElementById(form.id + ':' + name);

  const similar = field('similar');
  const title = field('title');
  let timer = 0;
  let asked = null;
  const look = () => {
    if (asked) {
      asked.abort();
    }
    const typed = title.value.trim();
    if (typed.length < SHORTEST) {
      similar.replaceChildren();
      return;
    }
    asked = new AbortController();
    fetch(similar.dataset.source + '&title=' + encodeURIComponent(typed), { credentials: 'same-origin', signal: asked.signal })
      .then((answer) => (answer.ok ? answer.json() : { ideas: [] }))
      .then((found) => {
        if (found.ideas.length === 0) {
          similar.replaceChildren();
          return;
        }
        const box = element('div', 'note');
        const heading = element('p');
        heading.append(element('strong', '', similar.dataset.title));
        const list = element('ul');
        found.ideas.forEach((one) => {
          const link = element('a', '', one.title);
          link.href = similar.dataset.home + one.id;
          link.target = '_blank';
          link.rel = 'noopener';
          link.dir = 'auto';
          const line = element('li');
          line.append(link);
          list.append(line);
        });
        box.append(heading, list);
        similar.replaceChildren(box);
      })
      .catch(() => {});
  };
  title.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE);
  });

  const words = form.dataset;
  if (!words.draft) {
    return;
  }
  const place = 'draft:idea:' + words.draft;
  const read = () => {
    try {
      return JSON.parse(window.localStorage.getItem(place) || 'null');
    } catch (none) {
      return null;
    }
  };
  const write = (draft) => {
    try {
      if (draft) {
        window.localStorage.setItem(place, JSON.stringify(draft));
      } else {
        window.localStorage.removeItem(place);
      }
      return true;
    } catch (full) {
      return false;
    }
  };
  const typed = () => Object.fromEntries(KEPT.map((name) => [name, field(name).value]));
  const isEmpty = (draft) => KEPT.every((name) => !draft[name]);

  const before = read();
  if (!isEmpty(typed())) {
    // A form that came back filled was not taken in, and is no sent draft.
    write(typed());
  } else if (before && !isEmpty(before)) {
    const bar = element('div', 'note');
    bar.setAttribute('role', 'status');
    const actions = element('p', 'actions');
    const again = element('button', 'btn', words.again);
    const forget = element('button', 'btn quiet', words.forget);
    again.type = 'button';
    forget.type = 'button';
    actions.append(again, forget);
    bar.append(element('p', '', before.sent ? words.sent : words.found), actions);
    form.prepend(bar);
    again.addEventListener('click', () => {
      KEPT.forEach((name) => {
        field(name).value = before[name] || '';
      });
      bar.remove();
      title.focus();
      look();
    });
    forget.addEventListener('click', () => {
      write(null);
      bar.remove();
      title.focus();
    });
  }

  const note = element('p', 'meta', words.kept);
  note.hidden = true;
  form.append(note);
  form.addEventListener('input', () => {
    const draft = typed();
    if (!isEmpty(draft)) {
      note.hidden = !write(draft);
    }
  });
  form.addEventListener('submit', (event) => {
    if (event.submitter && event.submitter.id === form.id + ':send') {
      write({ ...typed(), sent: true });
    }
  });
})();
