'use strict';

/*
 * What a phone keeps for the field page, in IndexedDB: for each person an AES-GCM key that no script can read out, the
 * statements not sent yet and what the page remembers, all encrypted with it. Destroying the key makes them unreadable.
 */
globalThis.palabre = globalThis.palabre || {};

palabre.safe = (() => {
  const NAME = 'palabre-field';
  const coder = new TextEncoder();
  const decoder = new TextDecoder();
  let opening;

  /** The database: keys and phones by person, papers (what is remembered) by person and title, notes (statements) by key. */
  function open() {
    opening = opening || new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        const made = request.result;
        made.createObjectStore('meta');
        made.createObjectStore('phones');
        made.createObjectStore('keys');
        made.createObjectStore('papers');
        made.createObjectStore('notes', { keyPath: 'id' }).createIndex('person', 'person');
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    return opening;
  }

  /** Does something in one transaction; the promise is kept once it is written to disk. */
  async function within(stores, mode, work) {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      let found;
      transaction.oncomplete = () => resolve(found && 'result' in found ? found.result : found);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      found = work(...[].concat(stores).map(store => transaction.objectStore(store)));
    });
  }

  const read = (store, key) => within(store, 'readonly', found => found.get(key));
  const write = (store, value, key) => within(store, 'readwrite', found => { found.put(value, key); });

  async function seal(key, bound, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = coder.encode(JSON.stringify(value));
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: coder.encode(bound) }, key, text);
    return { iv, box };
  }

  async function unseal(key, bound, sealed) {
    const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: coder.encode(bound) };
    return JSON.parse(decoder.decode(await crypto.subtle.decrypt(algorithm, key, sealed.box)));
  }

  /** Whether the server cannot have a statement: it was never sent, or refused. */
  const isFree = note => Boolean(note.refused) || !note.tried;

  function ifFree(notes, id, act) {
    notes.get(id).onsuccess = event => {
      if (event.target.result && isFree(event.target.result)) {
        act();
      }
    };
  }

  /** Whoever collects on this phone; null before the first sign-in and after signing out. */
  const current = async () => (await read('meta', 'person')) || null;

  /** The drawer of a person, its key made when there is none; null when `make` is false and there is none. */
  async function drawer(person, make = true) {
    let key = await read('keys', person);
    if (!key && !make) {
      return null;
    }
    if (!key) {
      const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      // Another tab may have been quicker: its key is the one.
      await within('keys', 'readwrite', keys => {
        keys.get(person).onsuccess = event => { if (!event.target.result) { keys.put(fresh, person); } };
      });
      key = await read('keys', person);
    }
    if (make) {
      await write('meta', person, 'person');
    }
    const ofNote = id => `${person}/${id}`;
    return {
      person,

      /** Remembers something under a title, unless the key was destroyed meanwhile. */
      async remember(title, value) {
        const sealed = await seal(key, ofNote(title), value);
        await within(['keys', 'papers'], 'readwrite', (keys, papers) => {
          keys.count(person).onsuccess = event => {
            if (event.target.result) {
              papers.put(sealed, `${person}/${title}`);
            }
          };
        });
      },

      /** What was remembered, or `otherwise`. */
      async recall(title, otherwise) {
        const sealed = await read('papers', `${person}/${title}`);
        return sealed ? unseal(key, ofNote(title), sealed).catch(() => otherwise) : otherwise;
      },

      /** Keeps a statement. */
      async keep(id, at, statement) {
        const sealed = await seal(key, ofNote(id), statement);
        await within('notes', 'readwrite', notes => { notes.put({ id, person, at, ...sealed }); });
      },

      /** Keeps a statement instead of another, in one stroke; false if the other is gone, or may have been sent. */
      async replace(other, id, at, statement) {
        const sealed = await seal(key, ofNote(id), statement);
        let done = false;
        await within('notes', 'readwrite', notes => {
          ifFree(notes, other, () => {
            notes.delete(other);
            notes.put({ id, person, at, ...sealed });
            done = true;
          });
        });
        return done;
      },

      /** Throws a statement away; false if it is gone, or may have been sent. */
      async discard(id) {
        let done = false;
        await within('notes', 'readwrite', notes => {
          ifFree(notes, id, () => {
            notes.delete(id);
            done = true;
          });
        });
        return done;
      },

      /** What is kept, oldest first, still encrypted: `tried` once it was sent without an answer, `refused` with the reason. */
      async notes() {
        const found = await within('notes', 'readonly', notes => notes.index('person').getAll(person));
        return found.sort((one, other) => one.at - other.at);
      },

      /** The words of a note and what is known of it; null when it cannot be read. */
      open: note => unseal(key, ofNote(note.id), note).catch(() => null),

      /** Notes something about kept statements; gives the ids of those that are still there. */
      async mark(ids, marks) {
        const there = [];
        await within('notes', 'readwrite', notes => {
          ids.forEach(id => {
            notes.get(id).onsuccess = event => {
              if (event.target.result) {
                notes.put({ ...event.target.result, ...marks });
                there.push(id);
              }
            };
          });
        });
        return there;
      },

      /** Lets go of kept statements. */
      drop: ids => within('notes', 'readwrite', notes => { ids.forEach(id => notes.delete(id)); }),
    };
  }

  /** The id of this phone for a person, made the first time; it outlives signing out. */
  async function phone(person) {
    const fresh = crypto.randomUUID();
    await within('phones', 'readwrite', phones => {
      phones.get(person).onsuccess = event => { if (!event.target.result) { phones.put(fresh, person); } };
    });
    return read('phones', person);
  }

  /** Everybody this phone has an id for. */
  const people = () => within('phones', 'readonly', found => found.getAllKeys());

  /** How many statements of a person are not sent. */
  const count = person => within('notes', 'readonly', notes => notes.index('person').count(person));

  /** How many of other people are. */
  const countOthers = async person => (await within('notes', 'readonly', notes => notes.count())) - (await count(person));

  /**
   * Destroys a person's key, and all that it encrypted; a retired phone gets a new id as well. Somebody who signs out
   * here has left: the server is still to be told.
   */
  function forget(person, { retired = false, leaving = false } = {}) {
    return within(['keys', 'papers', 'notes', 'meta', 'phones'], 'readwrite', (keys, papers, notes, meta, phones) => {
      keys.delete(person);
      papers.delete(IDBKeyRange.bound(`${person}/`, `${person}/\uffff`));
      notes.index('person').getAllKeys(person).onsuccess = event => event.target.result.forEach(id => notes.delete(id));
      meta.get('person').onsuccess = event => { if (event.target.result === person) { meta.delete('person'); } };
      if (retired) {
        phones.delete(person);
      }
      if (leaving) {
        meta.put(person, 'leaving');
      }
    });
  }

  /** Who signed out here without the server knowing it yet; undefined when nobody did. */
  const leaving = () => read('meta', 'leaving');

  /** Notes that the server knows it. */
  const left = () => within('meta', 'readwrite', meta => { meta.delete('leaving'); });

  /** Whether this browser can keep anything safely. */
  const able = () => 'indexedDB' in globalThis && Boolean(globalThis.crypto && crypto.subtle && crypto.randomUUID);

  /** Tells the other tabs, and hears from them, that something changed. */
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
  const changed = () => { if (channel) { channel.postMessage('changed'); } };
  const whenChanged = hear => { if (channel) { channel.onmessage = hear; } };

  return { able, current, drawer, isFree, phone, people, count, countOthers, forget, leaving, left, changed, whenChanged };
})();
