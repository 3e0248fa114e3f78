/*
 * What a form keeps on this device until it is sent lies under a name that begins with "draft:", and says "sent" once it was
 * sent. A page that is only shown after it arrived forgets it there.
 */
(() => {
  const isSent = (place) => {
    try {
      return JSON.parse(window.localStorage.getItem(place)).sent === true;
    } catch (other) {
      return false;
    }
  };
  try {
    Object.keys(window.localStorage)
      .filter((place) => place.startsWith('draft:') && isSent(place))
      .forEach((place) => window.localStorage.removeItem(place));
  } catch (none) {
    // This device keeps nothing.
  }
})();
