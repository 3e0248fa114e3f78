// Ticking statements by mouse, to group or to show them: a whole page at once, or from one tick to another with the shift key. Without it every box still works.
(() => {
  const boxes = [...document.querySelectorAll('.picks input[type="checkbox"]')];
  const bar = document.querySelector('.ticks');
  const told = document.getElementById('ticked');
  if (!bar || boxes.length === 0) {
    return;
  }
  let last = null;
  const tell = () => {
    const count = boxes.filter((box) => box.checked).length;
    const words = count === 0 ? told.dataset.none : count === 1 ? told.dataset.one : told.dataset.many;
    told.textContent = words.replace('#', count);
  };
  boxes.forEach((box, at) =>
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last !== null) {
        boxes.slice(Math.min(at, last), Math.max(at, last) + 1).forEach((between) => {
          between.checked = box.checked;
        });
      }
      last = at;
      tell();
    }));
  document.getElementById('tick-page').addEventListener('click', () => {
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => {
      box.checked = !all;
    });
    tell();
  });
  bar.hidden = false;
  tell();
})();
