/*
 * Maps. <div class="map" data-source="/api/…"> becomes a live map of what that address gives, as GeoJSON; what the div holds is
 * for paper and for whoever has no script. <div class="map pick" data-form="f"> lets a position be picked for that form.
 * Every text comes from data-… attributes; nothing is written as HTML.
 */
(() => {
  const L = window.L;
  if (!L) {
    return;
  }
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const CLOSE = 52;
  const MOST_MARKS = 36;
  const EDGE = 24;
  const MOST_QUOTES = 12;

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

  const shape = (layer, letter) => {
    const NS = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(NS, 'svg');
    svg.setAttribute('viewBox', '-20 -20 40 40');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS(NS, 'use');
    use.setAttribute('href', '#mark-' + layer);
    use.setAttribute('x', '-20');
    use.setAttribute('y', '-20');
    use.setAttribute('width', '40');
    use.setAttribute('height', '40');
    const text = document.createElementNS(NS, 'text');
    text.setAttribute('y', layer === 'problem' ? '9' : '5');
    text.textContent = letter;
    svg.append(use, text);
    return svg;
  };

  const icon = (layer, letter, few) => {
    const box = element('div', 'map-mark mark ' + layer + (few ? ' few' : ''));
    box.append(shape(layer, letter));
    return L.divIcon({ html: box, className: '', iconSize: [46, 46] });
  };

  const bounds = (text) => {
    const [west, south, east, north] = text.split(',').map(Number);
    return L.latLngBounds([south, west], [north, east]);
  };

  /** What a map shows, and a little more; nothing for one that is folded away or beside the earth. */
  const around = (map) => {
    const size = map.getSize();
    const box = map.getBounds().pad(0.1);
    if (size.x === 0 || size.y === 0 || box.getWest() >= 180 || box.getEast() <= -180) {
      return '';
    }
    const degrees = (value, most) => Math.max(-most, Math.min(most, value)).toFixed(5);
    return [
      degrees(box.getWest(), 180), degrees(box.getSouth(), 90), degrees(box.getEast(), 180), degrees(box.getNorth(), 90),
    ].join(',');
  };

  /** The map itself: named, for the keyboard too, on tiles when there are any. */
  const create = (holder) => {
    const words = holder.dataset;
    const inner = element('div');
    inner.setAttribute('role', 'region');
    inner.setAttribute('aria-label', words.label);
    holder.prepend(inner);
    holder.classList.add('live');
    const map = L.map(inner, {
      zoomControl: false,
      scrollWheelZoom: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
      maxZoom: 19,
      // Between two steps of tiles there is nothing sharp; without tiles everything is.
      zoomSnap: words.tiles ? 1 : 0.25,
    });
    map.attributionControl.setPrefix(false);
    map.zoomControl = L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    map.on('focus', () => map.scrollWheelZoom.enable());
    map.on('blur', () => map.scrollWheelZoom.disable());
    if (words.tiles) {
      lay(map, holder);
    }
    if (words.box) {
      map.fitBounds(bounds(words.box), { animate: false });
    }
    let seen = inner.clientWidth > 0;
    new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      // A map opened in a folded part of the page had no size to fit its box into.
      if (!seen && inner.clientWidth > 0) {
        seen = true;
        if (words.box) {
          map.fitBounds(bounds(words.box), { animate: false });
        }
        map.fire('seen');
      }
    }).observe(inner);
    return map;
  };

  /** The tiles below. Without network they are given up at once; all the rest stays. */
  const lay = (map, holder) => {
    let good = 0;
    let bad = 0;
    const credit = element('span', '', holder.dataset.attribution);
    const tiles = L.tileLayer(holder.dataset.tiles, {
      attribution: credit.outerHTML,
      maxZoom: 19,
      // The page's own address is nobody's business; the site's is asked for by some.
      referrerPolicy: 'origin',
    });
    tiles.on('tileload', () => {
      good += 1;
    });
    tiles.on('tileerror', () => {
      bad += 1;
      if (good === 0 && bad >= 3 && map.hasLayer(tiles)) {
        map.removeLayer(tiles);
      }
    });
    tiles.addTo(map);
  };

  const fetchJson = (address, signal) =>
    fetch(address, { credentials: 'same-origin', signal }).then((answer) => {
      if (!answer.ok) {
        throw new Error('status ' + answer.status);
      }
      return answer.json();
    });

  /** Equipment: small marks with their names, drawn once one is close enough to tell them apart. */
  const equip = (map, holder, chosen) => {
    const layer = L.layerGroup().addTo(map);
    let last = '';
    const draw = () => {
      if (map.getZoom() < 14) {
        layer.clearLayers();
        last = '';
        return;
      }
      const box = around(map);
      if (!box || box === last) {
        return;
      }
      last = box;
      fetchJson(holder.dataset.equipment + '?bbox=' + box)
        .then((found) => {
          layer.clearLayers();
          found.features.forEach((one) => {
            const [x, y] = one.geometry.coordinates;
            const about = one.properties;
            const mark = L.marker([y, x], {
              icon: icon('equipment', ''),
              keyboard: false,
              zIndexOffset: -1000,
              interactive: true,
            });
            mark.bindTooltip(element('span', '', about.name + (about.kind ? ' · ' + about.kind : '')), {
              permanent: map.getZoom() >= 17,
              direction: 'top',
            });
            if (chosen) {
              mark.on('click', () => chosen(L.latLng(y, x), about.name));
            }
            layer.addLayer(mark);
          });
        })
        .catch(() => {
          last = '';
        });
    };
    map.on('moveend', draw);
    draw();
    return layer;
  };

  /** A popup takes the focus, says its words first, and gives the focus back. */
  const polite = (map, words) => {
    let before = null;
    map.on('popupopen', (event) => {
      before = document.activeElement;
      const box = event.popup.getElement();
      const close = box.querySelector('.leaflet-popup-close-button');
      close.setAttribute('aria-label', words.close);
      const content = box.querySelector('.leaflet-popup-content');
      content.tabIndex = -1;
      content.focus({ preventScroll: true });
      box.addEventListener('keydown', (key) => {
        if (key.key === 'Escape') {
          map.closePopup();
        }
      });
    });
    map.on('popupclose', () => {
      if (before && before.isConnected) {
        before.focus({ preventScroll: true });
      }
      before = null;
    });
  };

  const show = (holder) => {
    const words = holder.dataset;
    const names = JSON.parse(words.layers);
    const map = create(holder);
    const marks = L.layerGroup().addTo(map);
    const hidden = new Set();
    let data = { features: [], gathered: false };
    let asked = null;

    const quote = (about) => {
      const part = element('div');
      const said = element('blockquote', 'quote', words.quote.replace('#', about.words));
      said.dir = 'auto';
      const more = element('a', '', words.read);
      more.href = words.home + about.link;
      const line = element('p', 'meta', [names[about.layer].name, about.place, about.when].filter(Boolean).join(' · ') + ' ');
      line.append(more);
      part.append(said, line);
      return part;
    };

    const sum = (group) => {
      const counts = {};
      group.forEach((one) => {
        Object.entries(one.properties.counts || { [one.properties.layer]: 1 }).forEach(([layer, count]) => {
          if (!hidden.has(layer)) {
            counts[layer] = (counts[layer] || 0) + count;
          }
        });
      });
      return counts;
    };

    const sentence = (counts) =>
      Object.entries(counts)
        .map(([layer, count]) => names[layer].name + ' : ' + count)
        .join(', ');

    const open = (group, at, total) => {
      const points = group.map((one) => L.latLng(one.geometry.coordinates[1], one.geometry.coordinates[0]));
      const box = L.latLngBounds(points);
      const gathered = group.some((one) => one.properties.counts);
      const apart = box.getNorthEast().distanceTo(box.getSouthWest()) > 15;
      if (total > 1 && map.getZoom() < 18 && (gathered || apart)) {
        if (gathered && !apart) {
          map.setView(at, Math.min(19, map.getZoom() + 2), { animate: !still });
        } else {
          map.fitBounds(box.pad(0.2), { maxZoom: 18, animate: !still });
        }
        return;
      }
      const content = element('div');
      group
        .filter((one) => one.properties.words)
        .slice(0, MOST_QUOTES)
        .forEach((one, index) => {
          if (index > 0) {
            content.append(element('hr'));
          }
          content.append(quote(one.properties));
        });
      if (gathered || group.length > MOST_QUOTES) {
        content.append(element('p', 'meta', words.many.replace('#', total)));
      }
      L.popup({ maxWidth: 300, autoPanPadding: [20, 20] }).setLatLng(at).setContent(content).openOn(map);
    };

    /** Gathers more and more, until one can take the marks in at a glance. */
    const gatherSome = (features) => {
      let close = CLOSE;
      let groups = gather(features, close);
      while (groups.length > MOST_MARKS) {
        close *= 1.3;
        groups = gather(features, close);
      }
      return groups;
    };

    /** Moves what would be cut by the edge, or lie under the buttons in the corner. */
    const inSight = (at) => {
      const view = map.getPixelBounds();
      const inside = (value, least, most) => Math.max(least + EDGE, Math.min(most - EDGE, value));
      const corner = map.zoomControl.getContainer();
      at.x = inside(at.x, view.min.x, view.max.x);
      at.y = inside(at.y, view.min.y, view.max.y);
      const right = view.min.x + corner.offsetLeft + corner.offsetWidth + EDGE;
      const bottom = view.min.y + corner.offsetTop + corner.offsetHeight + EDGE;
      if (at.x < right && at.y < bottom) {
        at.x = right;
      }
    };

    /** Groups whose middles are so far apart that no mark covers another, all of them in sight. */
    const gather = (features, close) => {
      const view = map.getPixelBounds();
      const cells = new Map();
      features.forEach((one) => {
        const [x, y] = one.geometry.coordinates;
        const at = map.project([y, x]);
        if (!view.contains(at)) {
          return;
        }
        inSight(at);
        const key = Math.floor(at.x / close) + '/' + Math.floor(at.y / close);
        const cell = cells.get(key) || { x: 0, y: 0, all: [] };
        const count = cell.all.length;
        cell.x = (cell.x * count + at.x) / (count + 1);
        cell.y = (cell.y * count + at.y) / (count + 1);
        cell.all.push(one);
        cells.set(key, cell);
      });
      const groups = [...cells.values()];
      for (let i = 0; i < groups.length; i += 1) {
        for (let j = i + 1; j < groups.length; j += 1) {
          const [one, other] = [groups[i], groups[j]];
          if (Math.hypot(one.x - other.x, one.y - other.y) < close) {
            const count = one.all.length + other.all.length;
            one.x = (one.x * one.all.length + other.x * other.all.length) / count;
            one.y = (one.y * one.all.length + other.y * other.all.length) / count;
            inSight(one);
            one.all.push(...other.all);
            groups.splice(j, 1);
            // Its middle has moved: it is held against all the others anew.
            i = -1;
            break;
          }
        }
      }
      return groups;
    };

    const draw = () => {
      marks.clearLayers();
      const groups = gatherSome(data.features.filter((one) => Object.keys(sum([one])).length > 0));
      groups.forEach((gathered) => {
        const group = gathered.all;
        const counts = sum(group);
        const layers = Object.keys(counts);
        const total = Object.values(counts).reduce((all, some) => all + some, 0);
        const at = map.unproject([gathered.x, gathered.y]);
        const only = layers.length === 1 ? layers[0] : 'several';
        const letter = total > 1 ? String(total) : names[only].letter;
        const mark = L.marker(at, { icon: icon(only, letter, total === 1), keyboard: true, autoPanOnFocus: false, riseOnHover: true });
        const visible = group.filter((one) => !hidden.has(one.properties.layer));
        const press = () => open(visible.length > 0 ? visible : group, at, total);
        mark.on('click', press);
        mark.on('keydown', (event) => {
          if (event.originalEvent.key === 'Enter' || event.originalEvent.key === ' ') {
            event.originalEvent.preventDefault();
            press();
          }
        });
        marks.addLayer(mark);
        const first = total === 1 && group[0].properties.words ? ' ' + words.quote.replace('#', group[0].properties.words) : '';
        mark.getElement().setAttribute('aria-label', sentence(counts) + first);
      });
    };

    const load = (box) => {
      if (asked) {
        asked.abort();
      }
      asked = new AbortController();
      return fetchJson(words.source + (box ? '&bbox=' + box : ''), asked.signal).then((found) => {
        data = found;
        draw();
      });
    };

    const legend = document.querySelector('[data-legend]');
    if (legend) {
      legend.querySelectorAll('li[data-layer]').forEach((item) => {
        const button = element('button');
        button.type = 'button';
        button.setAttribute('aria-pressed', 'true');
        button.append(...item.childNodes);
        item.append(button);
        button.addEventListener('click', () => {
          const on = button.getAttribute('aria-pressed') !== 'true';
          button.setAttribute('aria-pressed', String(on));
          const layer = item.dataset.layer;
          if (layer === 'equipment') {
            if (on) {
              map.addLayer(equipment);
            } else {
              map.removeLayer(equipment);
            }
            return;
          }
          if (on) {
            hidden.delete(layer);
          } else {
            hidden.add(layer);
          }
          draw();
        });
      });
    }

    if (!words.box) {
      map.setView([46.6, 2.5], 5);
    }
    polite(map, words);
    const equipment = equip(map, holder);
    if (words.contours) {
      fetchJson(words.contours)
        .then((found) =>
          L.geoJSON(found, { interactive: false, style: { className: 'contour' } }).addTo(map).bringToBack())
        .catch(() => {});
    }
    load()
      .then(() => {
        const whole = !data.gathered;
        map.on('zoomend', draw);
        if (whole) {
          map.on('moveend resize', () => {
            // An open popup gives the focus back to the mark it came from: that one stays.
            if (!holder.querySelector('.leaflet-popup')) {
              draw();
            }
          });
        } else {
          map.on('moveend', () => {
            const box = around(map);
            if (box) {
              load(box).catch(() => {});
            }
          });
        }
        holder.dataset.ready = 'yes';
      })
      .catch((failure) => {
        if (failure.name !== 'AbortError') {
          holder.append(element('p', 'note wait', words.failed));
        }
      });
  };

  const pick = (holder) => {
    const words = holder.dataset;
    const field = (id) => document.getElementById(words.form + ':' + id);
    const longitude = field('longitude');
    const latitude = field('latitude');
    const known = field('knownPlace');
    const told = element('p', 'told', words.unset);
    told.setAttribute('role', 'status');
    const map = create(holder);
    let mark = null;
    let found = null;
    let forget = () => {};

    const set = (at, name) => {
      longitude.value = at.lng.toFixed(6);
      latitude.value = at.lat.toFixed(6);
      // A place chosen by its name stands only while it has no point here.
      if (known) {
        known.value = '';
      }
      if (mark) {
        mark.setLatLng(at);
      } else {
        mark = L.marker(at, { icon: icon('several', '✓'), keyboard: false, interactive: false }).addTo(map);
      }
      told.textContent = name ? words.near.replace('#', name) : words.set;
    };
    const clear = () => {
      longitude.value = '';
      latitude.value = '';
      if (known) {
        known.value = '';
      }
      forget();
      if (mark) {
        map.removeLayer(mark);
        mark = null;
      }
      told.textContent = words.unset;
    };
    const go = (at, name) => {
      set(at, name);
      map.setView(at, Math.max(map.getZoom(), 17), { animate: !still });
    };

    const bar = element('div', 'actions');
    const press = (text, action) => {
      const button = element('button', 'btn', text);
      button.type = 'button';
      button.addEventListener('click', action);
      bar.append(button);
      return button;
    };
    press(words.center, () => set(map.getCenter()));
    if (navigator.geolocation) {
      press(words.here, () =>
        navigator.geolocation.getCurrentPosition(
          (self) => go(L.latLng(self.coords.latitude, self.coords.longitude)),
          () => {
            told.textContent = words.refused;
          },
          { enableHighAccuracy: true, timeout: 10000 }));
    }
    press(words.clear, clear);
    const cross = element('div', 'crosshair');
    cross.setAttribute('aria-hidden', 'true');
    map.getContainer().append(cross);
    holder.append(bar, told);
    map.on('click', (event) => set(event.latlng));
    map.getContainer().addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === map.getContainer()) {
        event.preventDefault();
        set(map.getCenter());
      }
    });
    equip(map, holder, set);

    // The select of known places becomes a field to type a name into.
    if (known && known.options.length > 1) {
      const list = element('datalist');
      list.id = words.form + '-known';
      const byName = new Map();
      [...known.options].slice(1).forEach((option) => {
        byName.set(option.textContent, option.value);
        const entry = element('option');
        entry.value = option.textContent;
        list.append(entry);
      });
      const typed = element('input');
      typed.type = 'search';
      typed.id = words.form + '-search';
      typed.setAttribute('list', list.id);
      typed.setAttribute('autocomplete', 'off');
      const label = known.closest('.field').querySelector('label');
      typed.value = known.value ? known.options[known.selectedIndex].textContent : '';
      label.htmlFor = typed.id;
      label.textContent = words.search;
      known.hidden = true;
      known.after(typed, list);
      forget = () => {
        typed.value = '';
        found = null;
      };
      const find = () => {
        const id = byName.get(typed.value.trim());
        if (!id || id === found) {
          return;
        }
        found = id;
        known.value = id;
        fetchJson(words.equipment + '?bbox=' + words.box).then((all) => {
          const one = all.features.find((feature) => feature.properties.id === id);
          if (one) {
            go(L.latLng(one.geometry.coordinates[1], one.geometry.coordinates[0]), one.properties.name);
          }
        }).catch(() => {});
      };
      typed.addEventListener('change', find);
      typed.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          find();
        }
      });
    } else if (known) {
      known.closest('.field').hidden = true;
    }

    const start = () => {
      const onEarth = Math.abs(Number(longitude.value)) <= 180 && Math.abs(Number(latitude.value)) <= 90;
      if (longitude.value && latitude.value && onEarth) {
        go(L.latLng(Number(latitude.value), Number(longitude.value)));
      }
    };
    start();
    map.on('seen', start);
    holder.dataset.ready = 'yes';
  };

  document.querySelectorAll('.map[data-source]').forEach(show);
  document.querySelectorAll('.map.pick').forEach(pick);
})();
