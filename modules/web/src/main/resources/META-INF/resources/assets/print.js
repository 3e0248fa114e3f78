// A button to print, where there is a script to press it; without one the browser's own menu does.
(() => {
  const place = document.getElementById('print');
  if (place) {
    place.hidden = false;
    place.querySelector('button').addEventListener('click', () => window.print());
  }
})();
