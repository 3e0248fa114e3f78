// Enter leads to the next ballot instead of sending the form; in the last one it sends it, as everywhere.
(() => {
  const fields = [...document.querySelectorAll('input[id$=":marks"]')];
  fields.forEach((field, at) => {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && at + 1 < fields.length) {
        event.preventDefault();
        fields[at + 1].focus();
        fields[at + 1].select();
      }
    });
  });
})();
