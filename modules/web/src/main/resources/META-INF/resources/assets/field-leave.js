'use strict';

/* Signing out destroys what this browser kept for the field page; first it says if some of it is not sent yet. */
(() => {
  const { safe } = palabre;
  const note = document.getElementById('field-unsent');
  const form = document.getElementById('leave');
  if (!note || !form || !safe.able()) {
    return;
  }
  const person = note.dataset.person;
  let warned = false;
  let forgotten = false;

  async function leave(button) {
    const unsent = await safe.count(person).catch(() => 0);
    if (unsent > 0 && !warned) {
      warned = true;
      note.querySelector('p').textContent = unsent === 1 ? note.dataset.one : note.dataset.other.replace('{0}', unsent);
      note.hidden = false;
      note.scrollIntoView({ block: 'center' });
      return;
    }
    await safe.forget(person).catch(() => {});
    safe.changed();
    forgotten = true;
    form.requestSubmit(button);
  }

  form.addEventListener('submit', event => {
    if (!forgotten) {
      event.preventDefault();
      leave(event.submitter);
    }
  });
})();
