'use strict';

/*
 * A contour on which one points: useful without the network, for it is drawn from what the phone keeps. The square of
 * the drawing lies on the earth where `frame` says (see Frame.java).
 */
palabre.map = (svg, chosen) => {
  const SIZE = 100;
  const CLOSEST = 12.5;
  const outline = svg.querySelector('path');
  const pin = svg.querySelector('g');
  const dot = svg.querySelector('circle');
  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let frame = null;
  let at = null;
  let view = { x: 0, y: 0, size: SIZE };

  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  function draw() {
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.size} ${view.size}`);
    pin.toggleAttribute('hidden', !at);
    dot.setAttribute('r', view.size / 40);
    if (at) {
      pin.setAttribute('transform', `translate(${at.x} ${at.y})`);
    }
  }

  function point(x, y) {
    at = { x: within(x, 0, SIZE), y: within(y, 0, SIZE) };
    draw();
    chosen({ longitude: frame.west + at.x * frame.perX, latitude: frame.north - at.y * frame.perY });
  }

  function zoom(size) {
    const middle = at || { x: view.x + view.size / 2, y: view.y + view.size / 2 };
    view = { x: within(middle.x - size / 2, 0, SIZE - size), y: within(middle.y - size / 2, 0, SIZE - size), size };
    draw();
  }

  svg.addEventListener('click', event => {
    const pressed = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    point(pressed.x, pressed.y);
  });

  svg.addEventListener('keydown', event => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const from = at || { x: view.x + view.size / 2, y: view.y + view.size / 2 };
      point(from.x + (step[0] * view.size) / 50, from.y + (step[1] * view.size) / 50);
    }
  });

  return {
    /** Shows a contour; false when there is none. */
    show(path, where) {
      frame = path && where ? where : null;
      outline.setAttribute('d', frame ? path : '');
      at = null;
      zoom(SIZE);
      return Boolean(frame);
    },

    /** Puts the pin where a position lies, or takes it away. */
    set(position) {
      if (!frame || !position) {
        at = null;
      } else {
        const x = (position.longitude - frame.west) / frame.perX;
        const y = (frame.north - position.latitude) / frame.perY;
        at = x >= 0 && x <= SIZE && y >= 0 && y <= SIZE ? { x, y } : null;
      }
      draw();
    },

    closer: () => zoom(Math.max(CLOSEST, view.size / 2)),
    wider: () => zoom(Math.min(SIZE, view.size * 2)),
  };
};
