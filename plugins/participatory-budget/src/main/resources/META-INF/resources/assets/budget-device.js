/* Supporting an idea without an account: a number made here and kept on this device, so that it counts once. */
(() => {
  const field = document.getElementById('device');
  const form = document.getElementById('support');
  if (!field || !form) {
    return;
  }
  form.addEventListener('submit', () => {
    const place = 'budget-device';
    let device = '';
    try {
      device = window.localStorage.getItem(place) || '';
    } catch (none) {
      device = '';
    }
    if (!device) {
      const bytes = window.crypto.getRandomValues(new Uint8Array(16));
      const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
      device = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
      try {
        window.localStorage.setItem(place, device);
      } catch (full) {
        device = '';
      }
    }
    field.value = device;
  });
})();
