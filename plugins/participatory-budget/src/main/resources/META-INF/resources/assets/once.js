/*
 * A form that was sent is not sent again while its answer is awaited: with the first answer the session gets another name, and
 * a second press would be of nobody's session.
 */
(() => {
  const sent = new WeakSet();
  document.addEventListener('submit', (event) => {
    if (sent.has(event.target)) {
      event.preventDefault();
      return;
    }
    sent.add(event.target);
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form').forEach((form) => sent.delete(form));
  });
})();
